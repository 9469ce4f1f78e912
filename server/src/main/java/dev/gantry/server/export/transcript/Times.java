package dev.gantry.server.export.transcript;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Days and times as people read them, all in UTC. */
final class Times {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Times() {}

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** The time of day, with the whole moment beside it. */
  static void writeTime(HtmlWriter html, Instant moment) throws IOException {
    html.open("time", "class", "at", "datetime", moment.toString(), "title", moment(moment));
    html.text(TIME.format(moment)).close();
  }

  /** A moment as it stands in JSON; what is none stays out. */
  static void writeMoment(HtmlWriter html, String json) throws IOException {
    try {
      html.element("time", moment(Instant.parse(json)), "datetime", json);
    } catch (DateTimeParseException noMoment) {
      // Not every attachment has a time.
    }
  }

  /** A moment that somebody typed as seconds since 1970. */
  static void write(HtmlWriter html, String seconds) throws IOException {
    try {
      Instant moment = Instant.ofEpochSecond(Long.parseLong(seconds));
      html.element("time", moment(moment), "datetime", moment.toString());
    } catch (NumberFormatException | DateTimeException noMoment) {
      html.text(seconds);
    }
  }
}
