package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Messages in {@code messages}, removed ones in {@code trash}. */
final class SqliteMessageStore implements MessageStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<Message> reader;

  SqliteMessageStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(Message.class);
  }

  @Override
  public Optional<Message> findById(String id) {
    return database.first("SELECT doc FROM messages WHERE id = ?", reader, id);
  }

  @Override
  public Optional<Message> newestVisible(String roomId) {
    return database.first(
        """
        SELECT doc FROM messages WHERE room_id = ? AND ordinary = 1
        ORDER BY created_at DESC, seq DESC LIMIT 1""",
        reader,
        roomId);
  }

  @Override
  public boolean insert(Message message) {
    int inserted =
        database.update(
            """
            INSERT INTO messages (id, room_id, created_at, updated_at, author_id, thread_id, hidden,
              system_type, ordinary, doc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""",
            message.id(),
            message.roomId(),
            message.createdAt(),
            message.updatedAt(),
            authorId(message),
            message.threadId(),
            isHidden(message),
            message.systemType(),
            isOrdinary(message),
            documents.write(message));
    return inserted == 1;
  }

  @Override
  public void update(Message message) {
    database.update(
        """
        UPDATE messages SET room_id = ?, created_at = ?, updated_at = ?, author_id = ?,
          thread_id = ?, hidden = ?, system_type = ?, ordinary = ?, doc = ?
        WHERE id = ?""",
        message.roomId(),
        message.createdAt(),
        message.updatedAt(),
        authorId(message),
        message.threadId(),
        isHidden(message),
        message.systemType(),
        isOrdinary(message),
        documents.write(message),
        message.id());
  }

  @Override
  public void moveToTrash(Message message, Instant deletedAt) {
    Map<String, Object> copy = documents.fields(message);
    copy.put("_deletedAt", deletedAt);
    copy.put("__collection__", "message");
    String trash = documents.write(copy);
    database.together(
        () -> {
          if (database.update("DELETE FROM messages WHERE id = ?", message.id()) == 1) {
            database.update(
                """
                INSERT OR REPLACE INTO trash (id, collection, room_id, deleted_at, doc)
                VALUES (?, 'message', ?, ?, ?)""",
                message.id(),
                message.roomId(),
                deletedAt,
                trash);
          }
        });
  }

  @Override
  public void deleteByRoom(String roomId) {
    database.together(
        () -> {
          database.update("DELETE FROM messages WHERE room_id = ?", roomId);
          database.update("DELETE FROM trash WHERE room_id = ?", roomId);
        });
  }

  private static String authorId(Message message) {
    return message.author() == null ? null : message.author().id();
  }

  private static boolean isHidden(Message message) {
    return Boolean.TRUE.equals(message.hidden());
  }

  private static boolean isOrdinary(Message message) {
    boolean threadOnly = message.threadId() != null && !Boolean.TRUE.equals(message.shownInRoom());
    return !isHidden(message) && !threadOnly && message.systemType() == null;
  }
}
