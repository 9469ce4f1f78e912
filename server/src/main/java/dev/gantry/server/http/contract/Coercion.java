package dev.gantry.server.http.contract;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/**
 * The wrong types that Rocket.Chat's validator lets through because it converts them: a number or a
 * boolean where text is due, and text that spells a number or a boolean. The binding converts them
 * in the same way.
 */
final class Coercion {

  private Coercion() {}

  /** Whether the violation is one of these. */
  static boolean accepts(Error error) {
    if (!"type".equals(error.getKeyword())) {
      return false;
    }
    JsonNode value = error.getInstanceNode();
    return switch (error.getSchemaNode().asString("")) {
      case "string" -> value.isNumber() || value.isBoolean();
      case "boolean" -> value.isString() && value.asString().matches("true|false");
      case "integer" -> value.isString() && value.asString().matches("[+-]?\\d{1,9}");
      case "number" -> value.isString() && value.asString().matches("[+-]?\\d{1,15}(\\.\\d+)?");
      default -> false;
    };
  }
}
