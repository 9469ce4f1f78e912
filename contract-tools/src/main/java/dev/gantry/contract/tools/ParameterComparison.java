package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether an operation still takes every parameter it documented. */
final class ParameterComparison {
  private static final Set<String> TOKEN_HEADERS = Set.of("X-Auth-Token", "X-User-Id");

  private final SchemaComparison schemas;

  ParameterComparison(SchemaComparison schemas) {
    this.schemas = schemas;
  }

  /** Token headers are left out when the operation asks for them as its security. */
  static boolean becameSecurity(String name, Operation effective) {
    return TOKEN_HEADERS.contains(name) && securityHeaders(effective).contains(name);
  }

  List<String> narrowings(Operation source, Operation effective) {
    var problems = new ArrayList<String>();
    var documented = source.parameters();
    var present = effective.parameters();
    documented.forEach(
        (key, parameter) -> {
          var now = present.get(key);
          if (now != null) {
            compare(key, parameter, now, problems);
          } else if (!becameSecurity(parameter.path("name").asString(""), effective)) {
            problems.add(key + " parameter is gone");
          }
        });
    present.forEach(
        (key, parameter) -> {
          if (!documented.containsKey(key) && isRequired(parameter)) {
            problems.add(key + " parameter is new and required");
          }
        });
    return problems;
  }

  private void compare(String key, JsonNode source, JsonNode effective, List<String> problems) {
    if (isRequired(effective) && !isRequired(source)) {
      problems.add(key + " parameter is newly required");
    }
    var schema = effective.path("schema");
    if (!isPlainText(schema)) {
      schemas
          .narrowings(source.path("schema"), schema)
          .forEach(problem -> problems.add(key + " parameter " + problem));
    }
  }

  /** On the wire a parameter is text, so an unrestricted string accepts every other type. */
  private static boolean isPlainText(JsonNode schema) {
    return schema.path("type").asString("").equals("string")
        && !schema.has("enum")
        && SchemaLimits.KEYS.stream().noneMatch(schema::has);
  }

  private static boolean isRequired(JsonNode parameter) {
    return parameter.path("required").asBoolean(false);
  }

  private static List<String> securityHeaders(Operation operation) {
    var schemes = operation.root().path("components").path("securitySchemes");
    var headers = new ArrayList<String>();
    var security = operation.tree().path("security");
    for (var requirement : security.isArray() ? security : operation.root().path("security")) {
      for (var scheme : requirement.propertyNames()) {
        headers.add(schemes.path(scheme).path("name").asString(""));
      }
    }
    return headers;
  }
}
