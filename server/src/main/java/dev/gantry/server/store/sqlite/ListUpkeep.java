package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageListEntry;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the lists as the messages are, so that whoever pins or stars a message need not know of
 * them. For use inside a unit of work.
 */
final class ListUpkeep {

  private final Database database;
  private final ListCounts counts;

  ListUpkeep(Database database) {
    this.database = database;
    this.counts = new ListCounts(database);
  }

  /** What the lists have to know of a message's row; to be asked before the row changes. */
  Optional<Row> find(String messageId) {
    return database.first(
        "SELECT seq, room_id, created_at, hidden FROM messages WHERE id = ?",
        row -> new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4)),
        messageId);
  }

  /** Enters a message by the number of its row. */
  void inserted(long seq, Message message) {
    Row row = Row.of(seq, message);
    enterHistory(row);
    marks(row.seq(), message).forEach(this::enter);
  }

  /** Follows an update. */
  void changed(Row before, Message message) {
    Row after = Row.of(before.seq(), message);
    if (!after.equals(before)) {
      leaveHistory(before);
      enterHistory(after);
    }
    Set<Mark> old = marks(before.seq());
    Set<Mark> current = marks(before.seq(), message);
    if (!old.equals(current)) {
      minus(old, current).forEach(this::leave);
      minus(current, old).forEach(this::enter);
    }
  }

  /** Takes out a message whose row is gone. */
  void removed(Row before) {
    leaveHistory(before);
    marks(before.seq()).forEach(this::leave);
  }

  /** Enters the row of the trash that was inserted last. */
  void trashed(String roomId, Instant deletedAt) {
    counts.add(ListKey.of(MessageList.removed(roomId)), Position.of(deletedAt, lastRow()));
  }

  /** Makes room in the trash for a message whose id was used before. */
  void forgetTrash(String messageId) {
    database
        .first(
            """
            DELETE FROM trash WHERE id = ? AND collection = 'message'
            RETURNING room_id, deleted_at, seq""",
            row -> new Mark(row.getString(1), "", row.getLong(2), row.getLong(3)),
            messageId)
        .ifPresent(
            old -> counts.remove(ListKey.of(MessageList.removed(old.roomId())), old.position()));
  }

  /** Forgets all lists of a room but those of its files. */
  void forgetRoom(String roomId) {
    database.update("DELETE FROM message_list WHERE room_id = ?", roomId);
    database.update(
        "DELETE FROM list_nodes WHERE room_id = ? AND NOT (list >= 'files/' AND list < 'files0')",
        roomId);
  }

  private long lastRow() {
    return database.first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  private void enterHistory(Row row) {
    if (!row.hidden()) {
      counts.add(ListKey.of(MessageList.history(row.roomId())), row.position());
    }
  }

  private void leaveHistory(Row row) {
    if (!row.hidden()) {
      counts.remove(ListKey.of(MessageList.history(row.roomId())), row.position());
    }
  }

  private void enter(Mark mark) {
    database.update(
        "INSERT INTO message_list (room_id, list, at, seq) VALUES (?, ?, ?, ?)",
        mark.roomId(),
        mark.list(),
        mark.at(),
        mark.seq());
    counts.add(mark.key(), mark.position());
  }

  private void leave(Mark mark) {
    database.update(
        "DELETE FROM message_list WHERE room_id = ? AND list = ? AND at = ? AND seq = ?",
        mark.roomId(),
        mark.list(),
        mark.at(),
        mark.seq());
    counts.remove(mark.key(), mark.position());
  }

  private Set<Mark> marks(long seq) {
    return new HashSet<>(
        database.list(
            "SELECT room_id, list, at FROM message_list WHERE seq = ?",
            row -> new Mark(row.getString(1), row.getString(2), row.getLong(3), seq),
            seq));
  }

  private static Set<Mark> marks(long seq, Message message) {
    return MessageListEntry.of(message).stream()
        .map(entry -> Mark.of(entry, seq))
        .collect(Collectors.toSet());
  }

  private static Set<Mark> minus(Set<Mark> marks, Set<Mark> others) {
    Set<Mark> rest = new HashSet<>(marks);
    rest.removeAll(others);
    return rest;
  }

  /** A message's row as far as it decides on the history. */
  record Row(long seq, String roomId, long createdAt, boolean hidden) {

    static Row of(long seq, Message message) {
      return new Row(
          seq,
          message.roomId(),
          message.createdAt().toEpochMilli(),
          Boolean.TRUE.equals(message.hidden()));
    }

    Position position() {
      return new Position(createdAt, seq);
    }
  }

  private record Mark(String roomId, String list, long at, long seq) {

    static Mark of(MessageListEntry entry, long seq) {
      ListKey key = ListKey.of(entry.list());
      return new Mark(key.roomId(), key.list(), entry.at().toEpochMilli(), seq);
    }

    ListKey key() {
      return ListKey.marked(roomId, list);
    }

    Position position() {
      return new Position(at, seq);
    }
  }
}
