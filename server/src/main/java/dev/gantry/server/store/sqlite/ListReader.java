package dev.gantry.server.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads a list by means of its counts. One reader serves one snapshot. */
final class ListReader {

  private static final String LEVEL =
      "SELECT first_at, first_seq, entries FROM list_nodes"
          + " WHERE room_id = ?1 AND list = ?2 AND level = ?3 AND (first_at, first_seq) >= (?4, ?5)";

  private final SqlSession session;
  private final ListKey list;
  private final int height;

  ListReader(SqlSession session, ListKey list) {
    this.session = session;
    this.list = list;
    this.height =
        session
            .first(
                "SELECT level FROM list_nodes WHERE room_id = ?1 AND list = ?2"
                    + " ORDER BY level DESC LIMIT 1",
                row -> row.getInt(1),
                list.roomId(),
                list.list())
            .orElse(0);
  }

  /** Number of entries. */
  long total() {
    return session
        .first(
            "SELECT sum(entries) FROM list_nodes WHERE room_id = ?1 AND list = ?2 AND level = ?3",
            row -> row.getLong(1),
            list.roomId(),
            list.list(),
            height)
        .orElse(0L);
  }

  /** Number of entries before a position. */
  long rank(Position position) {
    if (position.equals(Position.START)) {
      return 0;
    }
    Place place = new Place(Position.START, 0);
    for (int level = height; level >= 1; level--) {
      Place above = place;
      place = nodeOf(position, level, above.from()).map(above::further).orElse(above);
    }
    return place.skip() + entriesBetween(place.from(), position);
  }

  /** Position of the entry with a 0-based index; behind all entries where there is none. */
  Position position(long index) {
    return positions(index, 1).stream().findFirst().orElse(Position.END);
  }

  /** Positions of up to {@code count} entries from a 0-based index on, in ascending order. */
  List<Position> positions(long index, long count) {
    Place place = place(index);
    return session.list(
        list.source().orderedEntries(),
        row -> Position.read(row, 1),
        list.roomId(),
        list.list(),
        place.from().at(),
        place.from().seq(),
        count,
        place.skip());
  }

  /** Positions of the entries between two, both included. */
  List<Position> between(Position first, Position last) {
    return session.list(
        list.source().entries() + " AND (%s, seq) <= (?5, ?6)".formatted(list.source().at()),
        row -> Position.read(row, 1),
        list.roomId(),
        list.list(),
        first.at(),
        first.seq(),
        last.at(),
        last.seq());
  }

  /** Up to {@code count} entries from a 0-based index on, in ascending order. */
  <T> List<T> slice(long index, long count, RowReader<T> reader) {
    if (height == 0 || count <= 0) {
      return List.of();
    }
    Place place = place(index);
    return session.list(
        list.source().documentsOf(list.source().orderedEntries()) + " ORDER BY e.at, e.seq",
        reader,
        list.roomId(),
        list.list(),
        place.from().at(),
        place.from().seq(),
        count,
        place.skip());
  }

  /** The same in descending order, from the entry before the index down. */
  <T> List<T> sliceDown(long index, long count, RowReader<T> reader) {
    long first = Math.max(0, index - count);
    List<T> ascending = new ArrayList<>(slice(first, index - first, reader));
    Collections.reverse(ascending);
    return ascending;
  }

  /**
   * Up to {@code count} entries in descending order, going from the last one back to a position.
   */
  <T> List<T> last(Position from, long skip, long count, RowReader<T> reader) {
    return session.list(
        list.source().documentsOf(list.source().entriesFromTheLast())
            + " ORDER BY e.at DESC, e.seq DESC",
        reader,
        list.roomId(),
        list.list(),
        from.at(),
        from.seq(),
        count,
        skip);
  }

  private Place place(long index) {
    Place place = new Place(Position.START, index);
    if (index < ListNode.LEAF) {
      return place;
    }
    for (int level = height; level >= 1; level--) {
      Place above = place;
      place =
          session
              .first(
                  LEVEL + " ORDER BY first_at, first_seq",
                  row -> within(row, above),
                  list.roomId(),
                  list.list(),
                  level,
                  above.from().at(),
                  above.from().seq())
              .orElse(above);
    }
    return place;
  }

  /** Goes on from row to row, and leaves the rest of the level unread. */
  private static Place within(ResultSet row, Place above) throws SQLException {
    long skip = above.skip();
    do {
      long entries = row.getLong(3);
      if (skip < entries) {
        return new Place(Position.read(row, 1), skip);
      }
      skip -= entries;
    } while (row.next());
    return new Place(Position.END, 0);
  }

  /** The node of a level that a position falls into, and how many entries there are before it. */
  private Optional<Place> nodeOf(Position position, int level, Position from) {
    return session.first(
        LEVEL + " AND (first_at, first_seq) <= (?6, ?7) ORDER BY first_at DESC, first_seq DESC",
        row -> {
          Position first = Position.read(row, 1);
          long before = 0;
          while (row.next()) {
            before += row.getLong(3);
          }
          return new Place(first, before);
        },
        list.roomId(),
        list.list(),
        level,
        from.at(),
        from.seq(),
        position.at(),
        position.seq());
  }

  private long entriesBetween(Position from, Position position) {
    return session
        .first(
            "SELECT count(*) FROM (%s) WHERE (at, seq) < (?5, ?6)"
                .formatted(list.source().entries()),
            row -> row.getLong(1),
            list.roomId(),
            list.list(),
            from.at(),
            from.seq(),
            position.at(),
            position.seq())
        .orElse(0L);
  }

  private record Place(Position from, long skip) {

    /** A place within this one, whose entries before it are to be skipped, too. */
    Place further(Place within) {
      return new Place(within.from(), skip + within.skip());
    }
  }
}
