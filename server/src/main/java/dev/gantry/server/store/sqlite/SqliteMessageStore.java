package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages in {@code messages}, removed ones in {@code trash}. */
final class SqliteMessageStore implements MessageStore {

  private final Database database;
  private final Documents documents;
  private final ChangeStamps stamps;
  private final RowReader<Message> reader;
  private final RowReader<RecordCache.Decoded<Message>> decoded;
  private final RecordCache<Message> cache;
  private final ListUpkeep lists;
  private final TextIndex texts;
  private final ArrivalOrder arrivals;

  SqliteMessageStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.stamps = new ChangeStamps(database);
    this.reader = documents.as(Message.class);
    this.decoded = documents.decoded(Message.class);
    this.cache = database.newCache();
    this.lists = new ListUpkeep(database);
    this.texts = new TextIndex(database);
    this.arrivals = new ArrivalOrder(database);
  }

  @Override
  public Optional<Message> findById(String id) {
    return cache.find(
        id, id, () -> database.first("SELECT doc FROM messages WHERE id = ?", decoded, id));
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
  public Optional<Message> announcementOf(String discussionRoomId) {
    return database.first(
        """
        SELECT doc FROM messages WHERE json_extract(doc, '$.drid') = ? AND hidden = 0
        ORDER BY seq LIMIT 1""",
        reader,
        discussionRoomId);
  }

  @Override
  public List<Message> unreadUntil(String roomId, Instant until, int limit) {
    return database.list(
        """
        SELECT doc FROM messages
        WHERE room_id = ? AND json_extract(doc, '$.unread') = 1 AND hidden = 0 AND created_at <= ?
        ORDER BY created_at, seq LIMIT ?""",
        reader,
        roomId,
        until,
        limit);
  }

  @Override
  public Optional<Message> insert(Message message) {
    return database
        .writer()
        .write(
            () -> {
              Message stamped = stamped(message);
              return add(stamped) ? Optional.of(stamped) : Optional.empty();
            });
  }

  @Override
  public boolean restore(Message message) {
    return database.writer().write(() -> add(stamps.isTaken(message) ? stamped(message) : message));
  }

  /** Stores a message whose id is free with its own stamp, whatever others have. */
  void keep(Message message) {
    database.writer().run(() -> add(message));
  }

  @Override
  public void restoreRemoved(Message message, Instant deletedAt) {
    database.writer().run(() -> keepInTrash(message, deletedAt));
  }

  @Override
  public Message update(Message message) {
    return database
        .writer()
        .write(
            () -> {
              Message stamped = stamped(message);
              lists
                  .find(stamped.id())
                  .ifPresent(
                      before -> {
                        texts.changing(before.seq(), stamped);
                        replace(stamped);
                        lists.changed(before, stamped);
                        arrivals.changed(before, stamped);
                      });
              return stamped;
            });
  }

  @Override
  public void moveToTrash(Message message, Instant deletedAt) {
    database.together(
        () -> {
          Instant stamp = stamps.next(message.roomId(), deletedAt);
          Optional<ListUpkeep.Row> before = lists.find(message.id());
          if (before.isPresent()) {
            texts.removing(before.get().seq(), before.get().roomId());
            database.change(message.id(), "DELETE FROM messages WHERE id = ?", message.id());
            lists.removed(before.get());
            keepInTrash(message, stamp);
          }
        });
  }

  /** Forgets what is known of rooms, all of which are gone. */
  void forget() {
    arrivals.forget();
  }

  @Override
  public void deleteByRoom(String roomId) {
    database.together(
        () -> {
          database.changeAll();
          texts.removingRoom(roomId);
          database.update("DELETE FROM messages WHERE room_id = ? AND hidden = 0", roomId);
          database.update("DELETE FROM messages WHERE room_id = ? AND hidden = 1", roomId);
          database.update("DELETE FROM trash WHERE room_id = ?", roomId);
          lists.forgetRoom(roomId);
          arrivals.forgetRoom(roomId);
        });
  }

  private Message stamped(Message message) {
    return MessageBuilder.builder(message)
        .updatedAt(stamps.next(message.roomId(), message.updatedAt()))
        .build();
  }

  private boolean add(Message message) {
    Optional<Long> row =
        database.first(
            """
            INSERT INTO messages (id, room_id, created_at, updated_at, author_id, thread_id, hidden,
              system_type, ordinary, thread_root, doc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            RETURNING seq""",
            added -> added.getLong(1),
            message.id(),
            message.roomId(),
            message.createdAt(),
            message.updatedAt(),
            authorId(message),
            message.threadId(),
            isHidden(message),
            message.systemType(),
            isOrdinary(message),
            isThreadRoot(message),
            documents.write(message));
    row.ifPresent(
        seq -> {
          lists.inserted(seq, message);
          arrivals.inserted(seq, message);
          texts.inserted(seq, message);
        });
    return row.isPresent();
  }

  private void replace(Message message) {
    database.change(
        message.id(),
        """
        UPDATE messages SET room_id = ?, created_at = ?, updated_at = ?, author_id = ?,
          thread_id = ?, hidden = ?, system_type = ?, ordinary = ?, thread_root = ?, doc = ?
        WHERE id = ?""",
        message.roomId(),
        message.createdAt(),
        message.updatedAt(),
        authorId(message),
        message.threadId(),
        isHidden(message),
        message.systemType(),
        isOrdinary(message),
        isThreadRoot(message),
        documents.write(message),
        message.id());
  }

  private void keepInTrash(Message message, Instant deletedAt) {
    Map<String, Object> copy = documents.fields(message);
    copy.put("_deletedAt", deletedAt);
    copy.put("__collection__", "message");
    lists.forgetTrash(message.id());
    database.update(
        """
        INSERT INTO trash
          (id, collection, room_id, thread_id, thread_root, deleted_at, doc)
        VALUES (?, 'message', ?, ?, ?, ?, ?)""",
        message.id(),
        message.roomId(),
        message.threadId(),
        isThreadRoot(message),
        deletedAt,
        documents.write(copy));
    lists.trashed(message.roomId(), deletedAt);
  }

  private static String authorId(Message message) {
    return message.author() == null ? null : message.author().id();
  }

  private static boolean isHidden(Message message) {
    return Boolean.TRUE.equals(message.hidden());
  }

  private static boolean isThreadRoot(Message message) {
    return message.threadCount() != null;
  }

  private static boolean isOrdinary(Message message) {
    return !isHidden(message) && !message.inThreadOnly() && message.systemType() == null;
  }
}
