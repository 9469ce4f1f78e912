package dev.gantry.server.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as clients write them. What names no zone is in UTC. */
final class GivenTime {

  private static final long FURTHEST_MILLIS = 8_640_000_000_000_000L;
  private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d{1,16}).*");

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
          text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));

  private GivenTime() {}

  /** A date in ISO 8601, or as HTTP headers have it; empty where it is none. */
  static Optional<Instant> date(String text) {
    for (Function<String, Instant> form : FORMS) {
      try {
        return Optional.of(form.apply(text.strip())).filter(GivenTime::isInRange);
      } catch (DateTimeException e) {
        // Perhaps it has the next form.
      }
    }
    return Optional.empty();
  }

  /** Epoch milliseconds, as JavaScript's parseInt reads them; empty where there are none. */
  static Optional<Instant> millis(String text) {
    Matcher number = LEADING_NUMBER.matcher(text);
    return number.matches()
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(number.group(1))))
            .filter(GivenTime::isInRange)
        : Optional.empty();
  }

  private static boolean isInRange(Instant time) {
    return !time.isBefore(Instant.ofEpochMilli(-FURTHEST_MILLIS))
        && !time.isAfter(Instant.ofEpochMilli(FURTHEST_MILLIS));
  }
}
