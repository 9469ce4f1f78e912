package dev.gantry.reference.operation;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values of JSON, written in Java. */
final class JavaLiterals {
  private JavaLiterals() {}

  static String string(String text) {
    var escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "");
    return '"' + escaped + '"';
  }

  /** A value of this type: the example, or else the name where a text is wanted. */
  static String of(Type type, JsonNode example, String name) {
    if (type.getTypeName().startsWith("java.util.List<")) {
      return example.isEmpty()
          ? "List.of(" + string(name) + ")"
          : example.valueStream().map(JavaLiterals::scalar).collect(joining(", ", "List.of(", ")"));
    }
    if (type == Boolean.class) {
      return String.valueOf(example.asBoolean(true));
    }
    if (type == Integer.class) {
      return String.valueOf(example.asInt(20));
    }
    if (type == Long.class) {
      return example.asLong(20) + "L";
    }
    if (type == BigDecimal.class) {
      return "new BigDecimal(" + string(example.asString("1")) + ")";
    }
    if (type == OffsetDateTime.class) {
      return "OffsetDateTime.parse(" + string(example.asString("2026-01-01T08:00:00Z")) + ")";
    }
    if (type == LocalDate.class) {
      return "LocalDate.parse(" + string(example.asString("2026-01-01")) + ")";
    }
    if (isOneOfSeveralValues(type)) {
      return JavaNames.of(type) + ".fromValue(" + scalarOr(example, name) + ")";
    }
    if (type.getTypeName().startsWith("java.util.Map<")) {
      return "Map.of()";
    }
    return type == Object.class ? scalarOr(example, name) : string(example.asString(name));
  }

  /** Whether the type is what an enum of the contract became. */
  static boolean isOneOfSeveralValues(Type type) {
    return type instanceof Class<?> named
        && Stream.of(named.getMethods()).anyMatch(it -> it.getName().equals("fromValue"));
  }

  private static String scalarOr(JsonNode example, String name) {
    return example.isValueNode() ? scalar(example) : string(name);
  }

  private static String scalar(JsonNode value) {
    return value.isBoolean() || value.isNumber() ? value.toString() : string(value.asString(""));
  }
}
