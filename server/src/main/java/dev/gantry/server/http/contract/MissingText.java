package dev.gantry.server.http.contract;

import dev.gantry.server.core.ApiException;
import tools.jackson.databind.JsonNode;

/**
 * What the contract prints for a missing parameter ({@code x-missing}).
 *
 * @param errorType null where the answer carries none
 */
record MissingText(String error, String errorType) {

  static final String INVALID_PARAMS = "invalid-params";

  /** The extension's value, or Rocket.Chat's schema text where the contract prints nothing. */
  static MissingText of(JsonNode extension, String parameter) {
    if (!extension.isObject()) {
      return new MissingText(
          "must have required property '" + parameter + "' [" + INVALID_PARAMS + "]",
          INVALID_PARAMS);
    }
    JsonNode type = extension.path("errorType");
    return new MissingText(
        extension.path("error").asString(), type.isString() ? type.asString() : null);
  }

  ApiException toException() {
    return ApiException.verbatim(400, error, errorType);
  }
}
