package dev.gantry.server.store.sqlite;

import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/**
 * Finds the messages of a room that have a word, in the order of time, and stops where nobody wants
 * more. The index has them in the order in which they were stored. Which is the order of time but
 * for the room's disorder, so that one waits only until no earlier one can come. For one snapshot.
 */
final class WordMatches {

  private static final int ROOM_BITS = 40;
  private static final long ROW_MASK = (1L << ROOM_BITS) - 1;

  private static final String MATCHES =
      """
      SELECT m.created_at, m.seq FROM message_text found
      CROSS JOIN messages m ON m.seq = found.rowid & 0xFFFFFFFFFF
      WHERE message_text MATCH ?1 AND found.rowid BETWEEN ?2 AND ?3
        AND m.room_id = ?7 AND m.hidden = 0 AND m.created_at >= ?5 AND m.created_at < ?6
        AND (m.system_type IS NULL OR m.system_type <> 'rm')
      ORDER BY found.rowid %s LIMIT ?4""";

  private static final String NEWEST = MATCHES.formatted("DESC");
  private static final String OLDEST = MATCHES.formatted("ASC");

  private final SqlSession session;
  private final SearchScope scope;
  private final String expression;

  /**
   * @param expression in the language of the index
   */
  WordMatches(SqlSession session, SearchScope scope, String expression) {
    this.session = session;
    this.scope = scope;
    this.expression = expression;
  }

  /** Gives the row numbers of the messages to somebody who says whether more are wanted. */
  void each(LongPredicate wantsMore) {
    session
        .first(
            "SELECT seq, disorder FROM rooms WHERE id = ?",
            row -> new Room(row.getLong(1), row.getLong(2)),
            scope.roomId())
        .ifPresent(room -> each(room, wantsMore));
  }

  private void each(Room room, LongPredicate wantsMore) {
    Sorting sorting = new Sorting(room.disorder(), wantsMore);
    session.until(
        scope.oldestFirst() ? OLDEST : NEWEST,
        row -> sorting.add(new Match(row.getLong(1), row.getLong(2))),
        expression,
        room.entry(lastBefore(room)),
        room.entry(firstAfter(room)),
        MessageSearchStore.MOST_MATCHES,
        scope.from(),
        scope.until(),
        scope.roomId());
    sorting.end();
  }

  /** The row of a message that is too old, as must be all that were stored before it. */
  private long lastBefore(Room room) {
    return row(
        "created_at < ? ORDER BY created_at DESC, seq DESC",
        scope.from().minusMillis(room.disorder()),
        0);
  }

  /** The row of a message that is too new, as must be all that were stored after it. */
  private long firstAfter(Room room) {
    return row(
        "created_at >= ? ORDER BY created_at, seq",
        scope.until().plusMillis(room.disorder()),
        ROW_MASK);
  }

  private long row(String condition, Instant time, long otherwise) {
    return session
        .first(
            "SELECT seq FROM messages WHERE room_id = ? AND hidden = 0 AND "
                + condition
                + " LIMIT 1",
            row -> row.getLong(1),
            scope.roomId(),
            time)
        .orElse(otherwise);
  }

  private record Match(long createdAt, long seq) {}

  private record Room(long seq, long disorder) {

    /** What the index calls a row of the room. */
    long entry(long row) {
      return seq << ROOM_BITS | row;
    }
  }

  /** Lets those wait that an earlier one may still have to go before. */
  private final class Sorting {

    private final long disorder;
    private final LongPredicate wantsMore;
    private final PriorityQueue<Match> waiting =
        new PriorityQueue<>(
            Comparator.<Match>comparingLong(match -> place(match.createdAt()))
                .thenComparingLong(match -> place(match.seq())));
    private long farthest = Long.MIN_VALUE;
    private boolean more = true;

    Sorting(long disorder, LongPredicate wantsMore) {
      this.disorder = disorder;
      this.wantsMore = wantsMore;
    }

    boolean add(Match match) {
      waiting.add(match);
      farthest = Math.max(farthest, place(match.createdAt()));
      release(farthest - disorder);
      return more;
    }

    void end() {
      release(Long.MAX_VALUE);
    }

    private void release(long until) {
      while (more && !waiting.isEmpty() && place(waiting.peek().createdAt()) <= until) {
        more = wantsMore.test(waiting.poll().seq());
      }
    }

    private long place(long number) {
      return scope.oldestFirst() ? number : -number;
    }
  }
}
