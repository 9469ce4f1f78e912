package dev.gantry.contract.tools;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the values of an enum such as one type in Java can have: of several types, they become any
 * value; with a format, such as dates, they become texts.
 */
final class EnumTypes {
  private EnumTypes() {}

  static void widen(JsonNode contract, List<String> notes) {
    SchemaWalk.of(
        contract,
        (schema, target, position) -> {
          if (types(schema) > 1) {
            ((ObjectNode) schema).remove("enum");
            notes.add(target + ": an enum of values of several types became a value of any type");
          } else if (schema.has("enum") && schema.path("type").asString("").equals("string")) {
            ((ObjectNode) schema).remove("format");
          }
        });
  }

  private static long types(JsonNode schema) {
    return schema
        .path("enum")
        .valueStream()
        .filter(it -> !it.isNull())
        .map(JsonNode::getNodeType)
        .distinct()
        .count();
  }
}
