package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps each room's disorder: by how much a message that can be seen was written before one that
 * was stored before it, at the most. Messages mostly come in the order of time, so that knowing the
 * newest time of a room spares looking into the database. For use inside a unit of work.
 */
final class ArrivalOrder implements TransactionListener {

  private static final int MOST_ROOMS = 1_000;

  private final Database database;

  private final Map<String, Known> rooms =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST_ROOMS;
        }
      };

  ArrivalOrder(Database database) {
    this.database = database;
    database.addListener(this);
  }

  /** Follows a message that was stored as the row with this number. */
  void inserted(long seq, Message message) {
    if (Boolean.TRUE.equals(message.hidden())) {
      return;
    }
    long createdAt = message.createdAt().toEpochMilli();
    Known before = rooms.get(message.roomId());
    if (before == null) {
      long newest = newestBefore(seq, message.roomId(), createdAt);
      before = new Known(newest, disorder(message.roomId()));
    }
    long disorder = before.newest() - createdAt;
    boolean raised = disorder > before.disorder() && raise(message.roomId(), disorder);
    rooms.put(
        message.roomId(),
        new Known(Math.max(before.newest(), createdAt), raised ? disorder : before.disorder()));
  }

  /** Follows an update, which rarely moves a message or lets it be seen again. */
  void changed(ListUpkeep.Row before, Message message) {
    ListUpkeep.Row after = ListUpkeep.Row.of(before.seq(), message);
    if (after.hidden() || after.equals(before)) {
      return;
    }
    rooms.remove(after.roomId());
    // What lies between is not looked for; the whole room is never less.
    raise(after.roomId(), time(after.roomId(), "max") - time(after.roomId(), "min"));
  }

  /** Forgets a room whose messages are gone. */
  void forgetRoom(String roomId) {
    rooms.remove(roomId);
  }

  /** Forgets all rooms. */
  void forget() {
    rooms.clear();
  }

  @Override
  public void unitStarted() {}

  @Override
  public void unitUndone() {
    forget();
  }

  @Override
  public void committed() {}

  @Override
  public void undone() {
    forget();
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

  private long disorder(String roomId) {
    return database
        .firstAsWritten("SELECT disorder FROM rooms WHERE id = ?", row -> row.getLong(1), roomId)
        .orElse(0L);
  }

  /** False for a room that is not there yet. */
  private boolean raise(String roomId, long disorder) {
    return database.update(
            "UPDATE rooms SET disorder = max(disorder, ?) WHERE id = ?", disorder, roomId)
        > 0;
  }

  /**
   * @param newest not less than the newest time in the room
   */
  private record Known(long newest, long disorder) {}
}
