package dev.gantry.server.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * What belongs into the file.
 *
 * @param from first day in UTC; null for the oldest message
 * @param to last day in UTC, the whole of it; null for all up to the request
 */
record FileExportRequest(ExportFormat format, LocalDate from, LocalDate to) {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

  /**
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-format}; {@code
   *     invalid-params} for what is no day
   */
  static FileExportRequest of(ExportRoomCommand command) {
    return new FileExportRequest(
        ExportFormat.of(command.format()), day(command.dateFrom()), day(command.dateTo()));
  }

  private static LocalDate day(String text) {
    if (text == null) {
      return null;
    }
    if (!SHAPE.matcher(text).matches()) {
      throw ExportRefusals.invalidDate();
    }
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeParseException noDay) {
      throw ExportRefusals.invalidDate();
    }
  }
}
