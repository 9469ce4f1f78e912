package dev.gantry.contract.tools;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an overlay's update changes a node: objects merge deeply, arrays grow, the rest is replaced.
 */
final class TreeMerge {
  private TreeMerge() {}

  static void merge(ObjectNode into, ObjectNode changes) {
    for (var change : changes.properties()) {
      var old = into.get(change.getKey());
      if (old instanceof ObjectNode oldObject && change.getValue() instanceof ObjectNode object) {
        merge(oldObject, object);
      } else if (old instanceof ArrayNode oldArray
          && change.getValue() instanceof ArrayNode array) {
        append(oldArray, array);
      } else {
        into.set(change.getKey(), change.getValue().deepCopy());
      }
    }
  }

  /** Appends a copy: the entries of an array, anything else as one entry. */
  static void append(ArrayNode into, JsonNode addition) {
    if (addition instanceof ArrayNode entries) {
      entries.forEach(entry -> into.add(entry.deepCopy()));
    } else {
      into.add(addition.deepCopy());
    }
  }
}
