package dev.gantry.client.error;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered to a call that failed.
 *
 * @param status the HTTP status
 * @param headers the headers; ask for them with names in any case
 * @param body the body as text, as it came
 * @param error what is wrong, in words; null where the body does not say
 * @param errorType the code, for example {@code error-not-allowed}; null where the body has none
 * @param details more about it, any JSON value as Java's own maps, lists and simple types; null
 *     where the body has none
 */
public record ErrorAnswer(
    int status,
    Map<String, List<String>> headers,
    String body,
    @Nullable String error,
    @Nullable String errorType,
    @Nullable Object details) {

  public ErrorAnswer {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  /** Without headers and body, which may hold a token. */
  @Override
  public String toString() {
    String words = error == null ? "" : ": " + error;
    boolean alreadySaid = errorType == null || words.contains(errorType);
    return status + words + (alreadySaid ? "" : " [" + errorType + "]");
  }

  /**
   * When the call may be made again, as the answer says, by the clock that {@code now} is from;
   * null where the answer does not say.
   *
   * @param now when the answer came
   */
  public @Nullable Instant resetTime(Instant now) {
    return new RateLimitReset(now).in(this);
  }

  /**
   * When the server starts counting calls again, which also a success says; null where none does.
   */
  public @Nullable Instant rateLimitReset(Instant now) {
    return new RateLimitReset(now).header(this);
  }

  /** How many calls are left until then; empty where the answer does not say. */
  public Optional<Integer> rateLimitRemaining() {
    String value = header("X-RateLimit-Remaining");
    return value != null && value.matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }

  @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
