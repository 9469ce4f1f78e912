package dev.gantry.contract.tools;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one schema of two that hold at once; where they disagree, it takes what either takes. */
final class SchemaConjunction {
  private static final Set<String> MERGED =
      Set.of("properties", "required", "additionalProperties");

  private SchemaConjunction() {}

  static void add(ObjectNode schema, ObjectNode other) {
    addProperties(schema, other);
    addRequired(schema, other);
    addAdditional(schema, other.get("additionalProperties"));
    if (other.path("nullable").asBoolean(false)) {
      schema.put("nullable", true);
    }
    other.forEachEntry(
        (key, value) -> {
          if (!MERGED.contains(key)) {
            schema.putIfAbsent(key, value);
          }
        });
  }

  private static void addProperties(ObjectNode schema, JsonNode other) {
    for (var property : other.path("properties").properties()) {
      var properties = schema.withObjectProperty("properties");
      var present = properties.get(property.getKey());
      if (present == null || present.isEmpty()) {
        properties.set(property.getKey(), property.getValue());
      } else if (!present.equals(property.getValue()) && !property.getValue().isEmpty()) {
        var either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(present).add(property.getValue());
        properties.set(property.getKey(), either);
      }
    }
  }

  private static void addRequired(ObjectNode schema, JsonNode other) {
    var required = new LinkedHashSet<JsonNode>(schema.path("required").values());
    required.addAll(other.path("required").values());
    if (!required.isEmpty()) {
      schema.putArray("required").addAll(required);
    }
  }

  private static void addAdditional(ObjectNode schema, JsonNode additional) {
    if (additional == null) {
      return;
    }
    var present = schema.get("additionalProperties");
    if (present == null) {
      schema.set("additionalProperties", additional);
    } else if (!present.equals(additional)) {
      schema.put("additionalProperties", true);
    }
  }
}
