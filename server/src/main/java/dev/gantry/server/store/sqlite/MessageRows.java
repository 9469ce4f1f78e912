package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.store.RemovedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Messages that come from another storage, and removed ones. */
final class MessageRows {

  static final String SELECT_REMOVED = "SELECT doc, deleted_at FROM trash ";

  private final Documents documents;
  private final SqliteMessageStore messages;

  MessageRows(Database database, Documents documents) {
    this.documents = documents;
    this.messages = new SqliteMessageStore(database, documents);
  }

  void write(Message message) {
    messages.keep(message);
  }

  RemovedMessage readRemoved(ResultSet row) throws SQLException {
    return RemovedMessage.of(
        documents.read(row.getString(1), Message.class), Documents.time(row, 2));
  }

  void writeRemoved(RemovedMessage removed) {
    messages.restoreRemoved(removed.message(), removed.removedAt());
  }
}
