package dev.gantry.client.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire.
 *
 * @param operation the name of the operation in the contract, for example {@code sendMessage}
 * @param method the HTTP method
 * @param url the complete address, with its query
 * @param headers the headers; their names in any case
 * @param body what to send, or null for a request without a body
 * @param timeout how long it may take up to the last byte of the answer
 */
public record TransportRequest(
    String operation,
    String method,
    URI url,
    Map<String, String> headers,
    @Nullable TransportBody body,
    Duration timeout) {

  public TransportRequest {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  /** The same request with this header, in place of one of the same name. */
  public TransportRequest withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new TransportRequest(operation, method, url, more, body, timeout);
  }

  /** The same request with this body. */
  public TransportRequest withBody(TransportBody other) {
    return new TransportRequest(operation, method, url, headers, other, timeout);
  }

  /**
   * Without the headers and the body, which may hold a password or a token, and without the query.
   */
  @Override
  public String toString() {
    return operation + " (" + method + " " + url.getRawPath() + ")";
  }
}
