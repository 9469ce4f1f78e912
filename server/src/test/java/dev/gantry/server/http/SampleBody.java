package dev.gantry.server.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that fit a schema and hold no more than they must. */
final class SampleBody {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SampleBody() {}

  /** An object with the required properties of a schema. */
  static ObjectNode of(JsonNode schema) {
    ObjectNode body = JSON.objectNode();
    schema
        .path("required")
        .forEach(
            name -> {
              JsonNode property = schema.path("properties").path(name.asString());
              body.set(name.asString(), value(ContractOperation.resolve(property)));
            });
    return body;
  }

  static JsonNode value(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asString("")) {
      case "object" -> of(schema);
      case "array" -> JSON.arrayNode();
      case "boolean" -> JSON.booleanNode(true);
      case "integer", "number" -> JSON.numberNode(1);
      default -> JSON.stringNode("anything");
    };
  }

  /** A value that no validator takes for the type, not even after a conversion. */
  static JsonNode ofAnotherType(String type) {
    return switch (type) {
      case "string" -> JSON.objectNode();
      case "object" -> JSON.arrayNode();
      default -> JSON.stringNode("neither list nor number");
    };
  }
}
