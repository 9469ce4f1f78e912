package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.MessageReport;
import dev.gantry.server.message.MessageReportStore;
import java.time.Instant;
import java.util.List;

/** Reports in {@code message_reports}. */
final class SqliteMessageReportStore implements MessageReportStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<MessageReport> reader;

  SqliteMessageReportStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(MessageReport.class);
  }

  @Override
  public void insert(MessageReport report) {
    database.update(
        "INSERT INTO message_reports (id, message_id, created_at, doc) VALUES (?, ?, ?, ?)",
        report.id(),
        report.message().id(),
        report.createdAt(),
        documents.write(report));
  }

  @Override
  public List<MessageReport> newest(Instant from, Instant until, int limit) {
    return database.list(
        """
        SELECT doc FROM message_reports WHERE created_at >= ? AND created_at < ?
        ORDER BY created_at DESC, seq DESC LIMIT ?""",
        reader,
        from,
        until,
        limit);
  }

  @Override
  public List<MessageReport> ofMessage(String messageId) {
    return database.list(
        "SELECT doc FROM message_reports WHERE message_id = ? ORDER BY seq", reader, messageId);
  }
}
