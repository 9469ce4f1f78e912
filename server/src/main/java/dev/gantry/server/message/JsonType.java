package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The types that open-ended parts of a message are checked for. */
enum JsonType {
  STRING("string", String.class::isInstance),
  NUMBER("number", Number.class::isInstance),
  BOOLEAN("boolean", Boolean.class::isInstance),
  OBJECT("object", Map.class::isInstance),
  ARRAY("array", List.class::isInstance),
  STRING_OR_NUMBER("string or number", STRING.accepts.or(NUMBER.accepts)),
  SCALAR("string, number or boolean", STRING_OR_NUMBER.accepts.or(BOOLEAN.accepts));

  private final String label;
  private final Predicate<Object> accepts;

  JsonType(String label, Predicate<Object> accepts) {
    this.label = label;
    this.accepts = accepts;
  }

  /** Turns lists of keys by type into types by key. */
  static Map<String, JsonType> byKey(Map<JsonType, List<String>> keysByType) {
    Map<String, JsonType> types = new HashMap<>();
    keysByType.forEach((type, keys) -> keys.forEach(key -> types.put(key, type)));
    return Map.copyOf(types);
  }

  /** Refuses an object that has a value of another type; an absent value is right. */
  static void check(Map<String, Object> object, Map<String, JsonType> types) {
    object.forEach(
        (key, value) -> {
          JsonType expected = types.get(key);
          if (expected != null && value != null && !expected.accepts.test(value)) {
            throw mismatch(expected, value, " in field " + key);
          }
        });
  }

  /** The value as an object, or a refusal. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    if (!OBJECT.accepts.test(value)) {
      throw mismatch(OBJECT, value, "");
    }
    return (Map<String, Object>) value;
  }

  static ApiException mismatch(JsonType expected, Object value, String where) {
    return ApiException.plain(
        "Match error: Expected " + expected.label + ", got " + nameOf(value) + where);
  }

  /** Whether JavaScript would take the value for false. */
  static boolean isFalsy(Object value) {
    return value == null
        || value.equals("")
        || value.equals(false)
        || (value instanceof Number number && number.doubleValue() == 0);
  }

  private static String nameOf(Object value) {
    for (JsonType type : List.of(STRING, NUMBER, BOOLEAN, ARRAY, OBJECT)) {
      if (type.accepts.test(value)) {
        return type.label;
      }
    }
    return "null";
  }
}
