package dev.gantry.server.store.sqlite;

import dev.gantry.server.message.Message;
import dev.gantry.server.search.MessageSearchStore;
import dev.gantry.server.search.SearchScope;
import dev.gantry.server.search.TestedPageBuilder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Searches by {@code message_text}, and without words by the order of the room. A page of matches
 * costs by how many come before it.
 */
final class SqliteMessageSearchStore implements MessageSearchStore {

  /** So many are tested before the session is lent to others. */
  private static final int STEP = 2_000;

  private static final String BY_TIME =
      """
      SELECT doc, doc ->> '$.msg', created_at, seq FROM messages
      WHERE room_id = ?1 AND hidden = 0 AND %s AND %s
        AND (system_type IS NULL OR system_type <> 'rm')
      ORDER BY created_at %s, seq %3$s LIMIT ?4""";

  private static final String PAGE = BY_TIME + " OFFSET ?5";
  private static final String NEWEST_BY_TIME =
      PAGE.formatted("created_at >= ?2", "created_at < ?3", "DESC");
  private static final String OLDEST_BY_TIME =
      PAGE.formatted("created_at >= ?2", "created_at < ?3", "ASC");

  // The bound on the side where a step begins is the place where the last one ended.
  private static final String NEWEST_BEYOND =
      BY_TIME.formatted("created_at >= ?2", "(created_at, seq) < (?3, ?5)", "DESC");
  private static final String OLDEST_BEYOND =
      BY_TIME.formatted("(created_at, seq) > (?3, ?5)", "created_at < ?2", "ASC");

  private static final String BY_ROW = "SELECT doc, doc ->> '$.msg' FROM messages WHERE seq = ?";

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
    return database.snapshot(
        session ->
            rows(session, scope, skip, limit).stream()
                .map(row -> session.first(BY_ROW, reader, row).orElseThrow())
                .toList());
  }

  private static List<Long> rows(SqlSession session, SearchScope scope, int skip, int limit) {
    List<Long> page = new ArrayList<>();
    long[] found = new long[1];
    new WordMatches(session, scope, expression(scope))
        .each(
            row -> {
              if (found[0]++ >= skip && page.size() < limit) {
                page.add(row);
              }
              return page.size() < limit;
            });
    return page;
  }

  @Override
  public void test(SearchScope scope, TestedPageBuilder page) {
    if (!scope.words().isEmpty()) {
      database.snapshot(
          session -> {
            new WordMatches(session, scope, expression(scope))
                .each(row -> session.first(BY_ROW, match -> test(match, page), row).orElseThrow());
            return null;
          });
      return;
    }
    Position last = Position.at(scope.oldestFirst() ? scope.from() : scope.until());
    while (last != null && !page.isComplete()) {
      last = testBeyond(last, scope, page);
    }
  }

  /** Where to go on; null at the end. */
  private Position testBeyond(Position place, SearchScope scope, TestedPageBuilder page) {
    List<Position> tested = new ArrayList<>(STEP);
    database.until(
        scope.oldestFirst() ? OLDEST_BEYOND : NEWEST_BEYOND,
        row -> {
          tested.add(Position.read(row, 3));
          return test(row, page);
        },
        scope.roomId(),
        scope.oldestFirst() ? scope.until() : scope.from(),
        place.at(),
        STEP,
        place.seq());
    return tested.size() < STEP ? null : tested.get(STEP - 1);
  }

  private boolean test(ResultSet row, TestedPageBuilder page) throws SQLException {
    page.next(row.getString(2), () -> read(row));
    return !page.isComplete();
  }

  private Message read(ResultSet row) {
    try {
      return reader.read(row);
    } catch (SQLException e) {
      throw SqlFailures.translate(e);
    }
  }

  @Override
  public Map<String, Integer> matchedWords(
      String roomId, List<String> words, Collection<String> ids) {
    List<String> terms = words.stream().map(SqliteMessageSearchStore::term).toList();
    String page = documents.json(ids);
    return database.snapshot(session -> new MatchedWords(session, roomId, page).count(terms));
  }

  private static String expression(SearchScope scope) {
    return scope.words().stream()
        .map(SqliteMessageSearchStore::term)
        .collect(Collectors.joining(" OR "));
  }

  /** Quoted, so that nothing in a word is taken for the index's own language. */
  private static String term(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }
}
