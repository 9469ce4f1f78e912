package dev.gantry.server.store.sqlite;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tells which messages of a page have a word. The messages of a page mostly lie close together in
 * the index, so that one look at the stretch between them does for a word. For one snapshot.
 */
final class MatchedWords {

  /** Where more messages than these have the word in between, each of the page is looked at. */
  private static final int MOST_BETWEEN = 1_000;

  private final SqlSession session;
  private final NavigableMap<Long, String> page = new TreeMap<>();

  /**
   * @param ids of the messages, as a JSON array
   */
  MatchedWords(SqlSession session, String roomId, String ids) {
    this.session = session;
    session.each(
        """
        SELECT (r.seq << 40) | m.seq, m.id FROM json_each(?2) wanted
        CROSS JOIN messages m ON m.id = wanted.value
        CROSS JOIN rooms r ON r.id = m.room_id WHERE m.room_id = ?1""",
        row -> page.put(row.getLong(1), row.getString(2)),
        roomId,
        ids);
  }

  /**
   * By message id, how many of the words it has; those without are missing.
   *
   * @param words in the language of the index
   */
  Map<String, Integer> count(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    if (!page.isEmpty()) {
      words.forEach(word -> having(word).forEach(row -> count(page.get(row), counts)));
    }
    return counts;
  }

  private static void count(String id, Map<String, Integer> counts) {
    if (id != null) {
      counts.merge(id, 1, Integer::sum);
    }
  }

  private Collection<Long> having(String word) {
    List<Long> between =
        session.list(
            """
            SELECT rowid FROM message_text
            WHERE message_text MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?""",
            row -> row.getLong(1),
            word,
            page.firstKey(),
            page.lastKey(),
            MOST_BETWEEN);
    return between.size() < MOST_BETWEEN
        ? between
        : page.keySet().stream().filter(row -> isIn(row, word)).toList();
  }

  private boolean isIn(long row, String word) {
    return session
        .first(
            "SELECT 1 FROM message_text WHERE message_text MATCH ? AND rowid = ?",
            found -> true,
            word,
            row)
        .isPresent();
  }
}
