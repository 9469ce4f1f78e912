package dev.gantry.contract.tests.comparison;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The types that JSON knows. */
enum JsonType {
  OBJECT,
  ARRAY,
  STRING,
  NUMBER,
  BOOLEAN,
  NULL;

  static JsonType of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> OBJECT;
      case ARRAY -> ARRAY;
      case STRING, BINARY -> STRING;
      case NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case NULL, MISSING -> NULL;
    };
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
