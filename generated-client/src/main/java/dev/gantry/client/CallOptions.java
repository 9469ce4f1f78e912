package dev.gantry.client;

import dev.gantry.client.call.QueryParameter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some calls do otherwise than the client does: see {@link RocketChatClient#withOptions}.
 * Immutable; every method gives new options.
 */
public final class CallOptions {
  static final CallOptions NONE = new CallOptions(null, Map.of(), List.of(), Map.of());

  private final @Nullable Duration timeout;
  private final Map<String, String> headers;
  private final List<QueryParameter> query;
  private final Map<String, Object> bodyProperties;

  private CallOptions(
      @Nullable Duration timeout,
      Map<String, String> headers,
      List<QueryParameter> query,
      Map<String, Object> bodyProperties) {
    this.timeout = timeout;
    this.headers = headers;
    this.query = query;
    this.bodyProperties = bodyProperties;
  }

  /** How long each attempt may take up to the last byte of its answer. */
  public CallOptions timeout(Duration timeout) {
    return new CallOptions(Timeouts.positive(timeout), headers, query, bodyProperties);
  }

  /** Sends this header, in place of one that the client would send. */
  public CallOptions header(String name, String value) {
    return new CallOptions(timeout, with(headers, name, value), query, bodyProperties);
  }

  /** Adds a parameter to the query, in place of one that the call has. */
  public CallOptions query(String name, String value) {
    List<QueryParameter> more =
        Stream.concat(query.stream(), Stream.of(new QueryParameter(name, value))).toList();
    return new CallOptions(timeout, headers, more, bodyProperties);
  }

  /**
   * Adds a property to the top of each JSON body, for what a server knows and this client does not.
   * {@code value} is anything that Jackson can write.
   */
  public CallOptions bodyProperty(String name, Object value) {
    return new CallOptions(timeout, headers, query, with(bodyProperties, name, value));
  }

  Duration timeoutOr(Duration usual) {
    return timeout == null ? usual : timeout;
  }

  Map<String, String> headers() {
    return headers;
  }

  List<QueryParameter> query() {
    return query;
  }

  Map<String, Object> bodyProperties() {
    return bodyProperties;
  }

  private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
    Map<String, V> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }
}
