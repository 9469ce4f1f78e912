package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReportStore;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** New reports in {@code message_reports}. */
final class SqliteMessageReportStore implements MessageReportStore {

  private final Database database;
  private final Documents documents;

  SqliteMessageReportStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  @Override
  public void insert(MessageReport report) {
    Message message = report.message();
    database.update(
        """
        INSERT INTO message_reports
          (id, message_id, author_id, created_at, open, message_text, searched_text, doc)
        VALUES (?, ?, ?, ?, 1, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING""",
        report.id(),
        message.id(),
        message.author().id(),
        report.createdAt(),
        lowerCase(message.text()),
        lowerCase(
            message.text(),
            report.description(),
            message.author().username(),
            message.author().name()),
        documents.write(report));
  }

  /** The texts, with something between them that no selector holds. */
  static String lowerCase(String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n\n"));
  }
}
