package dev.gantry.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times in the models, which keep them as the server wrote them: {@code
 * Timestamps.instant(message.getTs())}.
 */
public final class Timestamps {
  private Timestamps() {}

  /**
   * The moment that a text names: ISO 8601, without a zone in UTC, or milliseconds since 1970. Null
   * stays null, and is never 1970.
   *
   * @throws DateTimeException if it is neither
   */
  public static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String time = text.strip();
    if (time.matches("-?\\d{1,17}")) {
      return Instant.ofEpochMilli(Long.parseLong(time));
    }
    if (time.length() == "2026-11-21".length()) {
      return LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    boolean hasZone = time.matches(".*T.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)");
    return hasZone
        ? OffsetDateTime.parse(time).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }

  /** The moment of milliseconds since 1970; null stays null. */
  public static @Nullable Instant instant(@Nullable Long milliseconds) {
    return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
  }
}
