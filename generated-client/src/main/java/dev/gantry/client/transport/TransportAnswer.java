package dev.gantry.client.transport;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back, whole but not yet read.
 *
 * @param status the HTTP status
 * @param headers the headers; ask for them with names in any case
 * @param body the bytes; none where the body is empty
 */
public record TransportAnswer(int status, Map<String, List<String>> headers, byte[] body) {

  public TransportAnswer {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** Without the headers and the body, which may hold a token. */
  @Override
  public String toString() {
    return "TransportAnswer[status=" + status + "]";
  }
}
