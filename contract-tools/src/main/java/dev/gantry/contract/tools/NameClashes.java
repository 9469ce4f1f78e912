package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves one of two properties with the same name in Java without a place of its own: as a further
 * property of the object it is read and written all the same. A required one keeps its place, else
 * the first.
 */
final class NameClashes {
  private final SchemaUnion union;
  private final List<String> notes;

  private NameClashes(JsonNode contract, List<String> notes) {
    union = new SchemaUnion(new References(contract));
    this.notes = notes;
  }

  static void resolve(JsonNode contract, List<String> notes) {
    SchemaWalk.of(contract, new NameClashes(contract, notes)::visit);
  }

  private void visit(JsonNode node, OverlayTarget target, SchemaWalk.Position position) {
    if (!(node instanceof ObjectNode schema) || References.isReference(node) || target.isForm()) {
      return;
    }
    if (!schema.path("allOf").isEmpty()) {
      var together = union.flat(schema);
      if (losers(together).isEmpty()) {
        return;
      }
      schema.removeAll();
      schema.setAll(together);
    }
    losers(schema).forEach((name, winner) -> leaveUnnamed(schema, name, winner, target));
  }

  /** Each property that must go, with the one that stays. */
  private static Map<String, String> losers(JsonNode schema) {
    var losers = new LinkedHashMap<String, String>();
    var winners = new HashMap<String, String>();
    var required = schema.path("required").valueStream().map(it -> it.asString("")).toList();
    var names = new ArrayList<>(schema.path("properties").propertyNames());
    names.sort((a, b) -> Boolean.compare(required.contains(b), required.contains(a)));
    for (var name : names) {
      var winner = winners.putIfAbsent(JavaNames.ofProperty(name), name);
      if (winner != null) {
        losers.put(name, winner);
      }
    }
    return losers;
  }

  private void leaveUnnamed(ObjectNode schema, String name, String winner, OverlayTarget target) {
    ((ObjectNode) schema.get("properties")).remove(name);
    schema.put("additionalProperties", true);
    var required = schema.path("required").values().stream().toList();
    if (!required.isEmpty()) {
      var left = required.stream().filter(it -> !it.asString("").equals(name)).toList();
      schema.remove("required");
      if (!left.isEmpty()) {
        schema.putArray("required").addAll(left);
      }
    }
    notes.add(
        target
            + ": "
            + name
            + " is read and written as a further property, because "
            + winner
            + " has its name in Java");
  }
}
