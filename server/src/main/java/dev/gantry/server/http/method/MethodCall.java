package dev.gantry.server.http.method;

import dev.gantry.server.core.ApiException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call as its text says it.
 *
 * @param id whatever the caller chose; the result carries it
 * @param parameters an array
 */
record MethodCall(JsonNode id, String method, JsonNode parameters) {

  private static final List<String> KEYS = List.of("msg", "id", "method", "params");

  /**
   * Reads a call.
   *
   * @throws ApiException plain {@code Invalid method call} for a text that is none
   */
  static MethodCall read(String text, JsonMapper mapper) {
    JsonNode call = parse(text, mapper);
    boolean complete = KEYS.stream().allMatch(call::hasNonNull);
    if (!complete || !call.path("method").isString() || !call.path("params").isArray()) {
      throw invalid();
    }
    return new MethodCall(call.path("id"), call.path("method").asString(), call.path("params"));
  }

  private static JsonNode parse(String text, JsonMapper mapper) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw invalid();
    }
  }

  private static ApiException invalid() {
    return ApiException.plain("Invalid method call");
  }
}
