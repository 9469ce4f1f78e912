package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an overlay strictly: a misspelt key or an action without a reason is a problem. */
final class OverlayReader {
  private static final Set<String> ACTION_KEYS =
      Set.of("target", "description", "update", "remove");
  private static final Set<String> OVERLAY_KEYS = Set.of("overlay", "info", "extends", "actions");

  private final String file;
  private final List<String> problems;

  OverlayReader(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  Overlay read(JsonNode tree) {
    if (!tree.path("overlay").asString("").startsWith("1.")) {
      problems.add(file + ": `overlay: 1.0.0` is missing");
    }
    refuseUnknownKeys(file, tree, OVERLAY_KEYS);
    var actions = new ArrayList<OverlayAction>();
    for (var node : tree.path("actions")) {
      actions.add(action(actions.size(), node));
    }
    if (actions.isEmpty()) {
      problems.add(file + ": has no actions");
    }
    return new Overlay(file, extendedFile(tree.path("extends")), actions);
  }

  private OverlayAction action(int position, JsonNode node) {
    var name = file + " action " + position;
    var target = node.path("target").asString("");
    if (target.isBlank()) {
      problems.add(name + ": has no target");
    }
    var description = node.path("description").asString("").strip();
    if (description.isEmpty()) {
      problems.add(name + ": target " + target + " has no description; say why it is needed");
    }
    if (node.has("remove") && !node.get("remove").isBoolean()) {
      problems.add(name + ": `remove` must be true or false");
    }
    var remove = node.path("remove").asBoolean(false);
    if (!remove && !node.has("update")) {
      problems.add(name + ": neither updates nor removes anything");
    }
    refuseUnknownKeys(name, node, ACTION_KEYS);
    return new OverlayAction(position, target, description, node.get("update"), remove);
  }

  private void refuseUnknownKeys(String name, JsonNode node, Set<String> known) {
    for (var key : node.propertyNames()) {
      if (!known.contains(key) && !key.startsWith("x-")) {
        problems.add(name + ": unknown key `" + key + "`");
      }
    }
  }

  private static String extendedFile(JsonNode extended) {
    if (!extended.isString()) {
      return null;
    }
    var location = extended.stringValue();
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
