package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import java.time.Instant;

/**
 * Gives every change of a room's messages a later time than all before it, so that a reader who
 * remembers the last stamp has missed nothing and sees nothing twice. The one writer commits in the
 * order of the stamps. For the writer thread.
 */
final class ChangeStamps {

  private final Database database;

  ChangeStamps(Database database) {
    this.database = database;
  }

  /** The wanted time, or the millisecond after the room's last change where that is later. */
  Instant next(String roomId, Instant wanted) {
    long last =
        database
            .first(
                """
                SELECT max(
                  coalesce((SELECT max(updated_at) FROM messages WHERE room_id = ?1), 0),
                  coalesce((SELECT max(deleted_at) FROM trash WHERE room_id = ?1), 0))""",
                row -> row.getLong(1),
                roomId)
            .orElse(0L);
    return wanted.toEpochMilli() > last ? wanted : Instant.ofEpochMilli(last + 1);
  }

  /** Whether another message of the room has changed in the same millisecond. */
  boolean isTaken(Message message) {
    return database
        .first(
            "SELECT 1 FROM messages WHERE room_id = ? AND updated_at = ?",
            row -> true,
            message.roomId(),
            message.updatedAt())
        .isPresent();
  }
}
