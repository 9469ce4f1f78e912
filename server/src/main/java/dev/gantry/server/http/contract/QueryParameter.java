package dev.gantry.server.http.contract;

import dev.gantry.server.core.ApiException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A documented query parameter and how a value of it is refused. */
record QueryParameter(String name, boolean required, String type, MissingText missing) {

  private static final Set<String> BOOLEANS = Set.of("true", "false", "1", "0");

  static QueryParameter of(JsonNode parameter) {
    String name = parameter.path("name").asString();
    return new QueryParameter(
        name,
        parameter.path("required").asBoolean(false),
        parameter.path("schema").path("type").asString(""),
        MissingText.of(parameter.path("x-missing"), name));
  }

  /** Refuses a value that is absent though required, or not of the documented type. */
  void check(String value) {
    if (value == null || value.isBlank()) {
      if (required) {
        throw missing.toException();
      }
      return;
    }
    boolean fits =
        switch (type) {
          case "integer" -> value.strip().matches("[+-]?\\d{1,9}");
          // Rocket.Chat's own clients send digits for some of them.
          case "boolean" -> BOOLEANS.contains(value);
          default -> true;
        };
    if (!fits) {
      throw ApiException.coded(MissingText.INVALID_PARAMS, "must be " + type);
    }
  }
}
