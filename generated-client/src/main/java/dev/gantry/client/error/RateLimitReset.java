package dev.gantry.client.error;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a rate limit is lifted. {@code Retry-After} is a proxy's word or a server's newest and comes
 * first; Rocket.Chat's own are {@code X-RateLimit-Reset} in epoch milliseconds, {@code
 * details.timeToReset} in milliseconds, and its text.
 */
record RateLimitReset(Instant now) {
  private static final Pattern SECONDS_IN_TEXT = Pattern.compile("wait (\\d{1,9}) second");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  @Nullable Instant in(ErrorAnswer answer) {
    Instant time = retryAfter(answer.header("retry-after"));
    time = time == null ? epochMilliseconds(answer.header("x-ratelimit-reset")) : time;
    time = time == null ? timeToReset(answer.details()) : time;
    return time == null ? text(answer.error()) : time;
  }

  private @Nullable Instant retryAfter(@Nullable String value) {
    if (value == null) {
      return null;
    }
    if (NUMBER.matcher(value).matches()) {
      return now.plusSeconds(Long.parseLong(value));
    }
    try {
      return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private static @Nullable Instant epochMilliseconds(@Nullable String value) {
    return value != null && NUMBER.matcher(value).matches()
        ? Instant.ofEpochMilli(Long.parseLong(value))
        : null;
  }

  private @Nullable Instant timeToReset(@Nullable Object details) {
    return details instanceof Map<?, ?> map && map.get("timeToReset") instanceof Number milliseconds
        ? now.plusMillis(milliseconds.longValue())
        : null;
  }

  private @Nullable Instant text(@Nullable String error) {
    Matcher wait = SECONDS_IN_TEXT.matcher(error == null ? "" : error);
    return wait.find() ? now.plusSeconds(Long.parseLong(wait.group(1))) : null;
  }
}
