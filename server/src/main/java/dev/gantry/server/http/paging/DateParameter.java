package dev.gantry.server.http.paging;

import dev.gantry.server.core.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** A moment in the query string. */
public final class DateParameter {

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private DateParameter() {}

  /**
   * Reads ISO 8601: a date, with or without a time, in UTC unless it says otherwise.
   *
   * @param invalid refuses anything else, and years that no clock shows
   */
  public static Instant parse(String text, ApiException invalid) {
    for (Function<String, Instant> form : FORMS) {
      try {
        Instant moment = form.apply(text.strip().replace(' ', '+'));
        if (Math.abs(moment.getEpochSecond()) < 8_640_000_000_000L) {
          return moment;
        }
      } catch (DateTimeParseException e) {
        // Another form may fit.
      }
    }
    throw invalid;
  }
}
