package dev.gantry.server.store.sqlite;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How a room is laid out in its table: what messages move in columns, the rest in doc. */
final class RoomRows {

  static final String SELECT =
      """
      SELECT r.doc, r.msgs, r.users_count, r.last_message_at, r.last_message, r.updated_at
      FROM rooms r\s""";

  /** The whole record as JSON, to be ordered by any of its fields. */
  static final String RECORD =
      """
      json_set(r.doc, '$.msgs', r.msgs, '$.usersCount', r.users_count, '$.lm', r.last_message_at,
        '$._updatedAt', r.updated_at, '$.lastMessage', json(coalesce(r.last_message, 'null')))""";

  private final Documents documents;

  RoomRows(Documents documents) {
    this.documents = documents;
  }

  Room read(ResultSet row) throws SQLException {
    return RoomBuilder.builder(documents.read(row.getString(1), Room.class))
        .messageCount(row.getInt(2))
        .usersCount(row.getInt(3))
        .lastMessageAt(Documents.time(row, 4))
        .lastMessage(documents.object(row.getString(5)))
        .updatedAt(Documents.time(row, 6))
        .build();
  }
}
