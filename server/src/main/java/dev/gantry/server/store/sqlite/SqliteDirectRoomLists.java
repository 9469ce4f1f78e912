package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists counted in {@code list_nodes}; only another order than their own goes through them. */
final class SqliteDirectRoomLists implements DirectRoomLists {

  private static final String ALL = RoomRows.SELECT + "WHERE r.type = 'd' AND ?1 IS NOT NULL";
  private static final String OF_USER =
      RoomRows.SELECT
          + "JOIN subscriptions s ON s.room_id = r.id WHERE s.user_id = ?1 AND s.direct = 1";

  private final Database database;
  private final Documents documents;
  private final RoomRows rows;

  SqliteDirectRoomLists(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.rows = new RoomRows(documents);
  }

  @Override
  public Page<Room> all(PageRequest page) {
    RowReader<String> roomId = row -> row.getString(2);
    return database.snapshot(
        session -> page(session, ListKey.directRooms(), roomId, ALL, "", page));
  }

  @Override
  public Page<Room> ofUser(String userId, PageRequest page) {
    RowReader<String> roomId = row -> (String) documents.object(row.getString(1)).get("rid");
    return database.snapshot(
        session -> page(session, ListKey.directRoomsOf(userId), roomId, OF_USER, userId, page));
  }

  private Page<Room> page(
      SqlSession session,
      ListKey list,
      RowReader<String> roomId,
      String select,
      String userId,
      PageRequest page) {
    ListReader entries = new ListReader(session, list);
    long total = entries.total();
    long count = Math.min(page.count(), total - page.offset());
    if (count <= 0) {
      return new Page<>(List.of(), page.offset(), total);
    }
    List<Room> rooms =
        isOwnOrder(page)
            ? rooms(session, entries.slice(page.offset(), count, roomId))
            : sorted(session, select, userId, page);
    return new Page<>(rooms, page.offset(), total);
  }

  /** No room of direct messages has a name, so an order by name is none. */
  private static boolean isOwnOrder(PageRequest page) {
    return page.sort().stream().allMatch(key -> key.field().equals("name"));
  }

  private List<Room> rooms(SqlSession session, List<String> ids) {
    Map<String, Room> byId =
        session
            .list(
                RoomRows.SELECT + "WHERE r.id IN (SELECT value FROM json_each(?))",
                rows::read,
                documents.json(ids))
            .stream()
            .collect(Collectors.toMap(Room::id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  private List<Room> sorted(SqlSession session, String select, String userId, PageRequest page) {
    StringBuilder sql = new StringBuilder(select).append(" ORDER BY ");
    List<Object> arguments = new ArrayList<>(List.of(userId, page.count(), page.offset()));
    for (SortKey key : page.sort()) {
      arguments.add(ListScan.path(key));
      sql.append("json_extract(").append(RoomRows.RECORD).append(", ?").append(arguments.size());
      sql.append(key.ascending() ? "), " : ") DESC, ");
    }
    sql.append("r.created_at, r.seq LIMIT ?2 OFFSET ?3");
    return session.list(sql.toString(), rows::read, arguments.toArray());
  }
}
