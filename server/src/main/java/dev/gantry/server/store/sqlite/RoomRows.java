package dev.gantry.server.store.sqlite;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  private static final int MOST_KEPT = 500;
  private static final int LONGEST_KEPT = 4_000;

  private final Documents documents;

  /** Rooms by their documents, which change far less often than rooms are read. */
  private final Map<String, Room> descriptions = new ConcurrentHashMap<>();

  RoomRows(Documents documents) {
    this.documents = documents;
  }

  /** The record without what the columns hold; of a row that begins with the document. */
  Room readDescription(ResultSet row) throws SQLException {
    String json = row.getString(1);
    Room kept = descriptions.get(json);
    if (kept != null) {
      return kept;
    }
    Room room = documents.read(json, Room.class);
    if (json.length() <= LONGEST_KEPT) {
      if (descriptions.size() >= MOST_KEPT) {
        descriptions.clear();
      }
      descriptions.put(json, room);
    }
    return room;
  }

  /** As {@link #readDescription}, for a cache. */
  RecordCache.Decoded<Room> decodeDescription(ResultSet row) throws SQLException {
    return new RecordCache.Decoded<>(readDescription(row), row.getString(1).length());
  }

  Room read(ResultSet row) throws SQLException {
    return RoomBuilder.builder(readDescription(row))
        .messageCount(row.getInt(2))
        .usersCount(row.getInt(3))
        .lastMessageAt(Documents.time(row, 4))
        .lastMessage(documents.lazyObject(row.getString(5)))
        .updatedAt(Documents.time(row, 6))
        .build();
  }
}
