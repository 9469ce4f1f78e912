package dev.gantry.server.store.mongo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;

/** Looks for a part of a report's texts, whatever its case. */
final class ReportTexts {

  /** The fields that are looked at. */
  static final List<String> FIELDS =
      List.of("message.msg", "description", "message.u.username", "message.u.name");

  private ReportTexts() {}

  /** Whether a report has the part in any of its texts; empty for any report. */
  static Predicate<Document> anywhere(String part) {
    return has(part, FIELDS);
  }

  /** Whether a report has the part in the message's text; empty for any report. */
  static Predicate<Document> inMessage(String part) {
    return has(part, FIELDS.subList(0, 1));
  }

  private static Predicate<Document> has(String part, List<String> fields) {
    String meant = lowerCase(part);
    return report ->
        meant.isEmpty()
            || texts(report, fields).map(ReportTexts::lowerCase).anyMatch(t -> t.contains(meant));
  }

  private static Stream<String> texts(Document report, List<String> fields) {
    return fields.stream()
        .map(field -> report.getEmbedded(List.of(field.split("\\.")), String.class))
        .filter(Objects::nonNull);
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
