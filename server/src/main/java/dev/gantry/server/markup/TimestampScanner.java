package dev.gantry.server.markup;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Moments such as {@code <t:1708551317:R>}: ten digits of epoch seconds, an ISO date and time, or a
 * time of the current day. Without an offset the time is UTC.
 */
final class TimestampScanner {
  private static final String PREFIX = "<t:";
  private static final String FORMATS = "tTdDfFR";
  private static final int LONGEST = 40;

  private final Clock clock;

  TimestampScanner(Clock clock) {
    this.clock = clock;
  }

  /** Reads a moment at a place; returns its end, or the place itself when there is none. */
  int scan(String text, int from, int limit, InlineNodes out) {
    if (!text.startsWith(PREFIX, from)) {
      return from;
    }
    int length = text.substring(from, Math.min(limit, from + LONGEST)).indexOf('>');
    if (length < 0) {
      return from;
    }
    int close = from + length;
    int valueEnd = close;
    char format = 't';
    if (text.charAt(close - 2) == ':' && FORMATS.indexOf(text.charAt(close - 1)) >= 0) {
      format = text.charAt(close - 1);
      valueEnd = close - 2;
    }
    if (valueEnd <= from + PREFIX.length()) {
      return from;
    }
    Long seconds = seconds(text.substring(from + PREFIX.length(), valueEnd));
    if (seconds == null) {
      return from;
    }
    out.node(new Inline.Timestamp(seconds, format));
    return close + 1;
  }

  private Long seconds(String value) {
    if (value.length() == 10 && Chars.digitsEnd(value, 0, 10) == 10) {
      return Long.valueOf(value);
    }
    int date = value.indexOf('T');
    if (date != 10 && date >= 0 || date < 0 && !value.startsWith(":", 2)) {
      return null;
    }
    int offset = Math.max(value.indexOf('+', date + 1), value.indexOf('-', date + 1));
    try {
      LocalDate day =
          date < 0
              ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
              : LocalDate.parse(value.substring(0, date));
      LocalTime time =
          LocalTime.parse(value.substring(date + 1, offset < 0 ? value.length() : offset));
      ZoneOffset zone = offset < 0 ? ZoneOffset.UTC : ZoneOffset.of(value.substring(offset));
      Instant moment = LocalDateTime.of(day, time).toInstant(zone);
      return moment.getEpochSecond();
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
