package dev.gantry.client;

import dev.gantry.client.call.QueryParameter;
import dev.gantry.client.retry.RetryPolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How calls are made: see {@link RocketChatClient#withOptions}. Immutable; every method gives new
 * options.
 */
public final class CallOptions {
  private static final Set<String> OWN_HEADERS = Set.of("x-user-id", "x-auth-token");
  private static final Set<String> WINDOW = Set.of("offset", "count");

  private final Duration timeout;
  private final RetryPolicy retries;
  private final Map<String, String> headers;
  private final List<QueryParameter> query;
  private final Map<String, Object> bodyProperties;

  private CallOptions(
      Duration timeout,
      RetryPolicy retries,
      Map<String, String> headers,
      List<QueryParameter> query,
      Map<String, Object> bodyProperties) {
    this.timeout = timeout;
    this.retries = retries;
    this.headers = headers;
    this.query = query;
    this.bodyProperties = bodyProperties;
  }

  static CallOptions of(Duration timeout, RetryPolicy retries) {
    return new CallOptions(timeout, retries, Map.of(), List.of(), Map.of());
  }

  /** How long each attempt may take up to the last byte of its answer. */
  public CallOptions timeout(Duration timeout) {
    return new CallOptions(Timeouts.positive(timeout), retries, headers, query, bodyProperties);
  }

  /** How often and for how long a call is made again. */
  public CallOptions retries(RetryPolicy retries) {
    return new CallOptions(timeout, retries, headers, query, bodyProperties);
  }

  /**
   * Sends this header, in place of one that the client would send.
   *
   * @throws IllegalArgumentException for {@code X-User-Id} and {@code X-Auth-Token}, which are the
   *     client's own; another account needs another client
   */
  public CallOptions header(String name, String value) {
    if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          name + " says who calls; make a client with token() for another account");
    }
    return new CallOptions(timeout, retries, with(headers, name, value), query, bodyProperties);
  }

  /**
   * Adds a parameter to the query, in place of one that the call has. {@code offset} and {@code
   * count} do not count where a whole list is read page by page.
   */
  public CallOptions query(String name, String value) {
    List<QueryParameter> more =
        Stream.concat(query.stream(), Stream.of(new QueryParameter(name, value))).toList();
    return new CallOptions(timeout, retries, headers, more, bodyProperties);
  }

  /**
   * Adds a property to the top of each JSON body, for what a server knows and this client does not.
   * {@code value} is anything that Jackson can write.
   */
  public CallOptions bodyProperty(String name, Object value) {
    return new CallOptions(timeout, retries, headers, query, with(bodyProperties, name, value));
  }

  /** Whoever walks over pages says himself which one he wants. */
  CallOptions withoutWindow() {
    List<QueryParameter> others = query.stream().filter(it -> !WINDOW.contains(it.name())).toList();
    return new CallOptions(timeout, retries, headers, others, bodyProperties);
  }

  Duration timeout() {
    return timeout;
  }

  RetryPolicy retries() {
    return retries;
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
