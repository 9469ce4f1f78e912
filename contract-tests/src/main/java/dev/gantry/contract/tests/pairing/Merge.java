package dev.gantry.contract.tests.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays one set of values over another. */
final class Merge {
  private Merge() {}

  static <V> Map<String, V> maps(Map<String, V> lower, Map<String, V> upper) {
    var merged = new LinkedHashMap<>(lower);
    merged.putAll(upper);
    return merged;
  }

  static <V> List<V> lists(List<V> lower, List<V> upper) {
    var merged = new ArrayList<>(lower);
    merged.addAll(upper);
    return merged;
  }

  /** Objects are merged key by key; any other value replaces what was there. */
  static JsonNode trees(JsonNode lower, JsonNode upper) {
    if (!(lower instanceof ObjectNode lowerObject) || !upper.isObject()) {
      return upper;
    }
    var merged = lowerObject.deepCopy();
    for (var entry : upper.properties()) {
      merged.set(entry.getKey(), trees(merged.path(entry.getKey()), entry.getValue()));
    }
    return merged;
  }
}
