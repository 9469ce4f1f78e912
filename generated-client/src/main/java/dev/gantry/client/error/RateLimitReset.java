package dev.gantry.client.error;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a rate limit is lifted. {@code Retry-After} is a proxy's word or a server's newest and comes
 * first; Rocket.Chat's own, which count with a 429 only, are {@code X-RateLimit-Reset} in epoch
 * milliseconds, {@code details.timeToReset} in milliseconds, and its text.
 */
record RateLimitReset(Instant now) {
  private static final Pattern SECONDS_IN_TEXT = Pattern.compile("wait (\\d{1,9}) second");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final int TOO_MANY_REQUESTS = 429;

  /** The header {@code Date} has whole seconds, so that less than this is no difference. */
  private static final Duration SAME_TIME = Duration.ofSeconds(2);

  @Nullable Instant in(ErrorAnswer answer) {
    Instant time = retryAfter(answer);
    if (time != null || answer.status() != TOO_MANY_REQUESTS) {
      return time;
    }
    time = header(answer);
    time = time == null ? timeToReset(answer.details()) : time;
    return time == null ? text(answer.error()) : time;
  }

  /** What the header {@code X-RateLimit-Reset} says. */
  @Nullable Instant header(ErrorAnswer answer) {
    String value = answer.header("X-RateLimit-Reset");
    return value != null && NUMBER.matcher(value).matches()
        ? byOurClock(Instant.ofEpochMilli(Long.parseLong(value)), answer)
        : null;
  }

  private @Nullable Instant retryAfter(ErrorAnswer answer) {
    String value = answer.header("Retry-After");
    if (value == null) {
      return null;
    }
    if (NUMBER.matcher(value).matches()) {
      return now.plusSeconds(Long.parseLong(value));
    }
    Instant date = date(value);
    return date == null ? null : byOurClock(date, answer);
  }

  /** The server's clock may be minutes away from ours. */
  private Instant byOurClock(Instant time, ErrorAnswer answer) {
    String date = answer.header("Date");
    Instant theirNow = date == null ? null : date(date);
    if (theirNow == null) {
      return time;
    }
    Duration difference = Duration.between(theirNow, now);
    return difference.abs().compareTo(SAME_TIME) <= 0 ? time : time.plus(difference);
  }

  private static @Nullable Instant date(String value) {
    try {
      return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notADate) {
      return null;
    }
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
