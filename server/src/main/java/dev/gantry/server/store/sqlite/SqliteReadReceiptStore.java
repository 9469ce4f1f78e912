package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.message.ReadReceiptStore;
import dev.gantry.server.user.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Receipts in {@code read_receipts}; the readers' names come from their accounts. */
final class SqliteReadReceiptStore implements ReadReceiptStore {

  private final Database database;

  SqliteReadReceiptStore(Database database) {
    this.database = database;
  }

  @Override
  public void insert(ReadReceipt receipt) {
    database.update(
        """
        INSERT INTO read_receipts (message_id, user_id, id, room_id, read_at)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT (message_id, user_id) DO NOTHING""",
        receipt.messageId(),
        receipt.userId(),
        receipt.id(),
        receipt.roomId(),
        receipt.readAt());
  }

  @Override
  public void insertForUnread(
      String roomId, String userId, Instant from, Instant until, Instant readAt) {
    database.update(
        """
        INSERT INTO read_receipts (message_id, user_id, id, room_id, read_at)
        SELECT id, ?1, id || ?1, room_id, ?2 FROM messages
        WHERE room_id = ?3 AND json_extract(doc, '$.unread') = 1 AND hidden = 0
          AND created_at BETWEEN ?4 AND ?5
        ON CONFLICT (message_id, user_id) DO NOTHING""",
        userId,
        readAt,
        roomId,
        from,
        until);
  }

  @Override
  public List<ReadReceipt> ofMessage(String messageId) {
    return database.list(
        """
        SELECT receipt.id, receipt.room_id, receipt.user_id, receipt.message_id, receipt.read_at,
          json_extract(reader.doc, '$.username'), json_extract(reader.doc, '$.name'), reader.id
        FROM read_receipts AS receipt LEFT JOIN users AS reader ON reader.id = receipt.user_id
        WHERE receipt.message_id = ? ORDER BY receipt.read_at, receipt.user_id""",
        SqliteReadReceiptStore::read,
        messageId);
  }

  @Override
  public void deleteByMessage(String messageId) {
    database.update("DELETE FROM read_receipts WHERE message_id = ?", messageId);
  }

  @Override
  public void deleteByRoom(String roomId) {
    database.update("DELETE FROM read_receipts WHERE room_id = ?", roomId);
  }

  /** A receipt of which only the columns of its own table are there. */
  static ReadReceipt readWithoutReader(ResultSet row) throws SQLException {
    return read(row, null);
  }

  private static ReadReceipt read(ResultSet row) throws SQLException {
    String reader = row.getString(8);
    return read(
        row, reader == null ? null : new UserRef(reader, row.getString(6), row.getString(7)));
  }

  private static ReadReceipt read(ResultSet row, UserRef reader) throws SQLException {
    return new ReadReceipt(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Documents.time(row, 5),
        reader);
  }
}
