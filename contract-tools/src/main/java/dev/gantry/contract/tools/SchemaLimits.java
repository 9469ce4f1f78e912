package dev.gantry.contract.tools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The keywords that narrow a value within its type, and when one is tighter than another. */
final class SchemaLimits {
  /** {@code password} only says that the value is not for display. */
  private static final Set<String> WIDE_FORMATS = Set.of("int64", "password");

  private static final Set<String> LOWER =
      Set.of("minimum", "minLength", "minItems", "minProperties");
  private static final Set<String> UPPER =
      Set.of("maximum", "maxLength", "maxItems", "maxProperties");

  /** In the order in which they are reported. */
  static final List<String> KEYS =
      List.of(
          "format",
          "pattern",
          "multipleOf",
          "uniqueItems",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties");

  private SchemaLimits() {}

  /** The keys of {@code now} that refuse values which {@code before} accepts. */
  static List<String> tightened(Map<String, JsonNode> before, Map<String, JsonNode> now) {
    return now.keySet().stream()
        .filter(key -> isTighter(key, before.get(key), now.get(key)))
        .toList();
  }

  private static boolean isTighter(String key, JsonNode before, JsonNode now) {
    if (now.equals(before) || now.isBoolean() && !now.asBoolean()) {
      return false;
    }
    if (key.equals("format")) {
      return !WIDE_FORMATS.contains(now.asString(""));
    }
    if (before == null) {
      return true;
    }
    if (LOWER.contains(key)) {
      return now.decimalValue().compareTo(before.decimalValue()) > 0;
    }
    if (UPPER.contains(key)) {
      return now.decimalValue().compareTo(before.decimalValue()) < 0;
    }
    return true;
  }
}
