package dev.gantry.server.store.sqlite;

import java.time.Instant;

/** Where an entry stands in its list: by time, and in order of storing within a millisecond. */
record Position(long at, long seq) {

  /** Before every entry. */
  static final Position START = new Position(Long.MIN_VALUE, Long.MIN_VALUE);

  /** After every entry. */
  static final Position END = new Position(Long.MAX_VALUE, Long.MAX_VALUE);

  static Position of(Instant at, long seq) {
    return new Position(at.toEpochMilli(), seq);
  }

  /** Before every entry that is later than a moment. */
  static Position after(Instant moment) {
    return new Position(moment.toEpochMilli() + 1, Long.MIN_VALUE);
  }
}
