package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.MessageExportStore;
import dev.gantry.server.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a room in short queries, so that neither a reader's session nor the log of writes is held
 * for the whole of it.
 */
final class SqliteMessageExportStore implements MessageExportStore {

  private static final int MOST_ROWS = 1_000;
  private static final long MOST_BYTES = 1_000_000;

  private static final String PLACES = after("created_at, seq, octet_length(doc)");
  private static final String DOCUMENTS = after("created_at, seq, doc");

  private final Database database;
  private final Documents documents;

  SqliteMessageExportStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
  }

  @Override
  public void each(String roomId, Instant from, Instant until, Consumer<Message> reader) {
    Place place = new Place(from.toEpochMilli() - 1, Long.MAX_VALUE, 0);
    List<Row> rows;
    do {
      rows = next(roomId, place, until);
      for (Row row : rows) {
        reader.accept(documents.read(row.document(), Message.class));
        place = row.place();
      }
    } while (!rows.isEmpty());
  }

  /** The next messages, of which a few large ones or many small ones fit into memory. */
  private List<Row> next(String roomId, Place place, Instant until) {
    return database.snapshot(
        session -> {
          List<Place> places =
              session.list(
                  PLACES,
                  row -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)),
                  roomId,
                  place.at(),
                  place.seq(),
                  until,
                  MOST_ROWS);
          return session.list(
              DOCUMENTS,
              row -> new Row(new Place(row.getLong(1), row.getLong(2), 0), row.getString(3)),
              roomId,
              place.at(),
              place.seq(),
              until,
              fitting(places));
        });
  }

  private static int fitting(List<Place> places) {
    long bytes = 0;
    int count = 0;
    for (Place place : places) {
      bytes += place.bytes();
      if (count > 0 && bytes > MOST_BYTES) {
        break;
      }
      count++;
    }
    return count;
  }

  /**
   * The rows of room ?1 behind place ?2, ?3 and before ?4, ?5 of them at the most. SQLite goes
   * through four stretches of indexes side by side, and sorts nothing.
   */
  private static String after(String columns) {
    return Stream.of("created_at = ?2 AND seq > ?3", "created_at > ?2 AND created_at < ?4")
        .flatMap(place -> Stream.of(place + " AND hidden = 0", place + " AND hidden = 1"))
        .map(rows -> "SELECT " + columns + " FROM messages WHERE room_id = ?1 AND " + rows)
        .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY created_at, seq LIMIT ?5"));
  }

  private record Place(long at, long seq, long bytes) {}

  private record Row(Place place, String document) {}
}
