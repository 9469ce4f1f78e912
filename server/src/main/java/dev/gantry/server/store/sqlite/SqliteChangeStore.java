package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.sync.ChangeStore;
import dev.gantry.server.sync.RemovedMessage;
import dev.gantry.server.sync.RoomChanges;
import dev.gantry.server.sync.ThreadChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes by the stamps in {@code messages} and {@code trash}; one statement is one moment. */
final class SqliteChangeStore implements ChangeStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<Message> message;
  private final RowReader<RemovedMessage> removed =
      row -> new RemovedMessage(row.getString(1), Documents.time(row, 2));

  SqliteChangeStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.message = documents.as(Message.class);
  }

  @Override
  public RoomChanges changesSince(String roomId, Instant since) {
    List<Message> updated = new ArrayList<>();
    List<RemovedMessage> deleted = new ArrayList<>();
    database.list(
        """
        SELECT doc, NULL, NULL, 0 AS gone, created_at AS time FROM messages
        WHERE room_id = ?1 AND updated_at > ?2 AND hidden = 0
        UNION ALL
        SELECT NULL, id, deleted_at, 1, deleted_at FROM trash
        WHERE room_id = ?1 AND deleted_at > ?2
        ORDER BY gone, time DESC""",
        row ->
            row.getString(1) == null
                ? deleted.add(new RemovedMessage(row.getString(2), Documents.time(row, 3)))
                : updated.add(message.read(row)),
        roomId,
        since);
    return new RoomChanges(updated, deleted);
  }

  @Override
  public List<Message> updatedAfter(String roomId, Instant stamp, int limit) {
    return database.list(
        """
        SELECT doc FROM messages INDEXED BY messages_by_change
        WHERE room_id = ? AND updated_at > ? AND hidden = 0 ORDER BY updated_at LIMIT ?""",
        message,
        roomId,
        stamp,
        limit);
  }

  @Override
  public List<Message> updatedBefore(String roomId, Instant stamp, int limit) {
    return database.list(
        """
        SELECT doc FROM messages INDEXED BY messages_by_change
        WHERE room_id = ? AND updated_at < ? AND hidden = 0 ORDER BY updated_at DESC LIMIT ?""",
        message,
        roomId,
        stamp,
        limit);
  }

  @Override
  public List<RemovedMessage> removedAfter(String roomId, Instant stamp, int limit) {
    return database.list(
        """
        SELECT id, deleted_at FROM trash INDEXED BY trash_by_room
        WHERE room_id = ? AND deleted_at > ? ORDER BY deleted_at LIMIT ?""",
        removed,
        roomId,
        stamp,
        limit);
  }

  @Override
  public List<RemovedMessage> removedBefore(String roomId, Instant stamp, int limit) {
    return database.list(
        """
        SELECT id, deleted_at FROM trash INDEXED BY trash_by_room
        WHERE room_id = ? AND deleted_at < ? ORDER BY deleted_at DESC LIMIT ?""",
        removed,
        roomId,
        stamp,
        limit);
  }

  @Override
  public ThreadChanges threadsChangedSince(String roomId, Instant since) {
    return threadChanges(
        """
        SELECT doc, 0 AS gone, created_at AS time
        FROM messages INDEXED BY messages_roots_by_change
        WHERE room_id = ?1 AND updated_at > ?2 AND thread_root = 1 AND hidden = 0
        UNION ALL
        SELECT doc, 1, deleted_at FROM trash INDEXED BY trash_roots
        WHERE room_id = ?1 AND deleted_at > ?2 AND thread_root = 1
        ORDER BY gone, time DESC""",
        roomId,
        since);
  }

  @Override
  public ThreadChanges repliesChangedSince(String roomId, String rootId, Instant since) {
    return threadChanges(
        """
        SELECT doc, 0 AS gone, created_at AS time
        FROM messages INDEXED BY messages_replies_by_change
        WHERE thread_id = ?1 AND room_id = ?2 AND updated_at > ?3 AND hidden = 0
        UNION ALL
        SELECT doc, 1, deleted_at FROM trash INDEXED BY trash_replies
        WHERE thread_id = ?1 AND room_id = ?2 AND deleted_at > ?3
        ORDER BY gone, time""",
        rootId,
        roomId,
        since);
  }

  private ThreadChanges threadChanges(String sql, Object... parameters) {
    List<Message> update = new ArrayList<>();
    List<Map<String, Object>> remove = new ArrayList<>();
    database.list(
        sql,
        row ->
            row.getBoolean(2)
                ? remove.add(documents.object(row.getString(1)))
                : update.add(message.read(row)),
        parameters);
    return new ThreadChanges(update, remove);
  }
}
