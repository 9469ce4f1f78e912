package dev.gantry.contract.diff.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares the extensions ({@code x-...}) of an operation, which say what the server answers to bad
 * input and how code is generated. openapi-diff does not look at them.
 */
final class ExtensionChanges {
  private ExtensionChanges() {}

  static List<Change> between(JsonNode old, JsonNode revised) {
    var before = extensions(old);
    var after = extensions(revised);
    var changes = new ArrayList<Change>();
    var places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    for (var place : places) {
      if (!Objects.equals(before.get(place), after.get(place))) {
        changes.add(Change.compatible("extension " + Code.of(place) + verb(before, after, place)));
      }
    }
    return changes;
  }

  private static String verb(
      Map<String, JsonNode> before, Map<String, JsonNode> after, String place) {
    if (!before.containsKey(place)) {
      return " is new";
    }
    return after.containsKey(place) ? " changes" : " is removed";
  }

  private static Map<String, JsonNode> extensions(JsonNode operation) {
    var found = new TreeMap<String, JsonNode>();
    collect(operation, "", found);
    return found;
  }

  private static void collect(JsonNode node, String path, Map<String, JsonNode> found) {
    for (var member : node.properties()) {
      var place = path + "/" + member.getKey();
      if (member.getKey().startsWith("x-")) {
        found.put(place, member.getValue());
      } else if (!member.getKey().startsWith("example")) {
        collect(member.getValue(), place, found);
      }
    }
    if (node.isArray()) {
      for (var entry : node) {
        collect(entry, path + "/" + entry.path("name").asString("-"), found);
      }
    }
  }
}
