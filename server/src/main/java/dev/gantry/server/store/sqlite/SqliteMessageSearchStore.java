package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Searches by {@code message_text}, and without words by the order of the room. */
final class SqliteMessageSearchStore implements MessageSearchStore {

  private static final String VISIBLE =
      """
       hidden = 0 AND created_at >= ?2 AND created_at < ?3
       AND (system_type IS NULL OR system_type <> 'rm')""";

  private static final String BY_TIME =
      """
      SELECT doc FROM messages WHERE room_id = ?1 AND %1$s
      ORDER BY created_at %2$s, seq %2$s LIMIT ?4 OFFSET ?5""";

  private static final String BY_WORDS =
      """
      SELECT doc FROM
        (SELECT m.seq FROM
          (SELECT rowid AS entry FROM message_text
           WHERE message_text MATCH ?6
             AND rowid BETWEEN (SELECT seq << 40 FROM rooms WHERE id = ?1)
               AND (SELECT ((seq + 1) << 40) - 1 FROM rooms WHERE id = ?1)
           ORDER BY rowid %2$s LIMIT ?7) found
         CROSS JOIN messages m ON m.seq = found.entry & 0xFFFFFFFFFF
         WHERE %1$s ORDER BY m.created_at %2$s, m.seq %2$s LIMIT ?4 OFFSET ?5) page
      CROSS JOIN messages ON messages.seq = page.seq
      ORDER BY created_at %2$s, messages.seq %2$s""";

  private static final String NEWEST_BY_TIME = BY_TIME.formatted(VISIBLE, "DESC");
  private static final String OLDEST_BY_TIME = BY_TIME.formatted(VISIBLE, "ASC");
  private static final String NEWEST_BY_WORDS = BY_WORDS.formatted(VISIBLE, "DESC");
  private static final String OLDEST_BY_WORDS = BY_WORDS.formatted(VISIBLE, "ASC");

  private final Database database;
  private final Documents documents;
  private final RowReader<Message> reader;

  SqliteMessageSearchStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(Message.class);
  }

  @Override
  public List<Message> find(SearchScope scope, int skip, int limit) {
    if (scope.words().isEmpty()) {
      return database.list(
          scope.oldestFirst() ? OLDEST_BY_TIME : NEWEST_BY_TIME,
          reader,
          scope.roomId(),
          scope.from(),
          scope.until(),
          limit,
          skip);
    }
    return database.list(
        scope.oldestFirst() ? OLDEST_BY_WORDS : NEWEST_BY_WORDS,
        reader,
        scope.roomId(),
        scope.from(),
        scope.until(),
        limit,
        skip,
        scope.words().stream()
            .map(SqliteMessageSearchStore::term)
            .collect(Collectors.joining(" OR ")),
        MOST_MATCHES);
  }

  @Override
  public Map<String, Integer> matchedWords(
      String roomId, List<String> words, Collection<String> ids) {
    Map<String, Integer> matched = new HashMap<>();
    database.list(
        """
        SELECT m.id, count(*) FROM json_each(?2) word
        CROSS JOIN json_each(?3) wanted
        CROSS JOIN messages m ON m.id = wanted.value
        CROSS JOIN rooms r ON r.id = ?1
        CROSS JOIN message_text t ON t.rowid = (r.seq << 40) | m.seq
        WHERE message_text MATCH word.value GROUP BY m.id""",
        row -> matched.put(row.getString(1), row.getInt(2)),
        roomId,
        documents.json(words.stream().map(SqliteMessageSearchStore::term).toList()),
        documents.json(ids));
    return matched;
  }

  /** Quoted, so that nothing in a word is taken for the index's own language. */
  private static String term(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }
}
