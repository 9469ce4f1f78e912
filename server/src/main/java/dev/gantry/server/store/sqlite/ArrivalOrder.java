package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps each room's disorder: by how much a message that can be seen was written before one that
 * was stored before it, at the most. Messages mostly come in the order of time, so that knowing the
 * newest time of a room spares looking into the database. For use inside a unit of work.
 */
final class ArrivalOrder {

  private static final int MOST_ROOMS = 1_000;

  private final Database database;

  /** Not less than the newest time of each room; a unit that is undone leaves too much here. */
  private final Map<String, Long> newest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_ROOMS;
        }
      };

  ArrivalOrder(Database database) {
    this.database = database;
  }

  /** Follows a message that was stored as the row with this number. */
  void inserted(long seq, Message message) {
    if (Boolean.TRUE.equals(message.hidden())) {
      return;
    }
    long createdAt = message.createdAt().toEpochMilli();
    Long before = newest.get(message.roomId());
    if (before == null) {
      before = newestBefore(seq, message.roomId(), createdAt);
    }
    newest.put(message.roomId(), Math.max(before, createdAt));
    if (createdAt < before) {
      raise(message.roomId(), before - createdAt);
    }
  }

  /** Follows an update, which rarely moves a message or lets it be seen again. */
  void changed(ListUpkeep.Row before, Message message) {
    ListUpkeep.Row after = ListUpkeep.Row.of(before.seq(), message);
    if (after.hidden() || after.equals(before)) {
      return;
    }
    newest.remove(after.roomId());
    // What lies between is not looked for; the whole room is never less.
    raise(after.roomId(), time(after.roomId(), "max") - time(after.roomId(), "min"));
  }

  /** Forgets a room whose messages are gone. */
  void forgetRoom(String roomId) {
    newest.remove(roomId);
  }

  private long newestBefore(long seq, String roomId, long otherwise) {
    return database
        .first(
            """
            SELECT created_at FROM messages
            WHERE room_id = ? AND hidden = 0 AND seq <> ?
            ORDER BY created_at DESC LIMIT 1""",
            row -> row.getLong(1),
            roomId,
            seq)
        .orElse(otherwise);
  }

  private long time(String roomId, String which) {
    return database
        .first(
            "SELECT " + which + "(created_at) FROM messages WHERE room_id = ? AND hidden = 0",
            row -> row.getLong(1),
            roomId)
        .orElseThrow();
  }

  private void raise(String roomId, long disorder) {
    database.update("UPDATE rooms SET disorder = max(disorder, ?) WHERE id = ?", disorder, roomId);
  }
}
