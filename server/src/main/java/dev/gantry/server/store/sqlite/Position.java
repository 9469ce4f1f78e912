package dev.gantry.server.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Where an entry stands in its list: by a time or a text, and in order of storing where those are
 * equal.
 *
 * @param at milliseconds, or the text that orders the list; compared as SQLite does
 */
record Position(Object at, long seq) {

  /** Before every entry. */
  static final Position START = new Position(Long.MIN_VALUE, Long.MIN_VALUE);

  /** After every entry: to SQLite bytes are more than any text, and a text more than a number. */
  static final Position END = new Position(new byte[0], Long.MAX_VALUE);

  static Position of(Instant at, long seq) {
    return new Position(at.toEpochMilli(), seq);
  }

  /** Before every entry of a moment. */
  static Position at(Instant moment) {
    return new Position(moment.toEpochMilli(), Long.MIN_VALUE);
  }

  /** Before every entry that is later than a moment. */
  static Position after(Instant moment) {
    return at(moment.plusMillis(1));
  }

  /** The position whose two columns begin at this one. */
  static Position read(ResultSet row, int column) throws SQLException {
    Object at = row.getObject(column);
    return new Position(at instanceof Number time ? time.longValue() : at, row.getLong(column + 1));
  }
}
