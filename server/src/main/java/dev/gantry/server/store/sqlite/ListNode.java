package dev.gantry.server.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A stretch of a list: how many entries there are from {@code first} up to the next node of its
 * level.
 */
record ListNode(int level, Position first, long entries) {

  /** Entries that a node of the lowest level may hold; finding a place skips half of them. */
  static final int LEAF = 256;

  /** How many times more each next level may hold. */
  static final int FANOUT = 32;

  /** Most levels, enough for a quarter of a billion entries; more make the last one longer. */
  static final int LEVELS = 5;

  ListNode with(long count) {
    return new ListNode(level, first, count);
  }

  long capacity() {
    long capacity = LEAF;
    for (int i = 1; i < level; i++) {
      capacity *= FANOUT;
    }
    return capacity;
  }

  boolean isFirst() {
    return first.equals(Position.START);
  }

  /** Reads {@code first_at, first_seq, entries, level}. */
  static ListNode read(ResultSet row) throws SQLException {
    return new ListNode(row.getInt(4), Position.read(row, 1), row.getLong(3));
  }
}
