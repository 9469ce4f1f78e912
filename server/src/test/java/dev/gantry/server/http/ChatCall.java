package dev.gantry.server.http;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.core.DomainJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call of an operation, whose parameters become a query or a JSON body as the contract says.
 *
 * @param operation its id
 * @param parameters by name; texts may hold placeholders of a {@link PrivateThread}
 */
record ChatCall(String operation, Map<String, Object> parameters) {

  /** With pairs of names and values. */
  static ChatCall of(String operation, Object... pairs) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put((String) pairs[i], pairs[i + 1]);
    }
    return new ChatCall(operation, parameters);
  }

  Answer send(ApiCaller caller, PrivateThread thread) {
    ContractOperation called = contract();
    Map<String, Object> filled = new LinkedHashMap<>(parameters);
    filled.replaceAll((name, value) -> value instanceof String text ? thread.fill(text) : value);
    return "GET".equals(called.method())
        ? caller.get(called.path() + "?" + query(filled))
        : caller.post(called.path(), DomainJson.mapper().writeValueAsString(filled));
  }

  private ContractOperation contract() {
    return ContractOperation.all()
        .filter(candidate -> candidate.id().equals(operation))
        .findAny()
        .orElseThrow();
  }

  private static String query(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + "="
                    + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
