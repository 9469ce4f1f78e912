package dev.gantry.server.markup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of the {@code md} tree. */
public sealed interface Node permits Block, Inline {

  /** The node as JSON: {@code type} first, then the keys of the node; keys without value absent. */
  @JsonValue
  Map<String, Object> toJson();

  /** A JSON object with the keys in the order given. */
  static Map<String, Object> object(String type, Object... keysAndValues) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      json.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return json;
  }

  /** The nodes as a JSON array. */
  static List<Map<String, Object>> array(List<? extends Node> nodes) {
    List<Map<String, Object>> json = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      json.add(node.toJson());
    }
    return json;
  }
}
