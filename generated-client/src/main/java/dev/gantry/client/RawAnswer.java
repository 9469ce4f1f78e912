package dev.gantry.client;

import dev.gantry.client.transport.TransportAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer as it came, beside what the client read in it.
 *
 * @param status the HTTP status
 * @param headers the headers; ask for them with names in any case
 * @param body the body as text
 * @param value what the call gives
 */
public record RawAnswer<T>(int status, Map<String, List<String>> headers, String body, T value) {

  static <T> RawAnswer<T> of(TransportAnswer answer, T value) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return new RawAnswer<>(answer.status(), answer.headers(), body, value);
  }

  /** Without the headers and the body, which may hold a token. */
  @Override
  public String toString() {
    return "RawAnswer[status=" + status + ", value=" + value + "]";
  }
}
