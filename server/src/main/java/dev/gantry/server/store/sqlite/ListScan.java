package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Goes through entries where the counts of their list do not help, and keeps only the page. */
final class ListScan<T> {

  private final SqlSession session;
  private final ListSource source;
  private final RowReader<T> reader;
  private final String entries;
  private final List<Object> range;

  private ListScan(
      SqlSession session, ListKey list, RowReader<T> reader, String entries, Object... range) {
    this.session = session;
    this.source = list.source();
    this.reader = reader;
    this.entries = entries;
    this.range = new ArrayList<>(List.of(list.roomId(), list.list()));
    this.range.addAll(List.of(range));
  }

  /** Looks at the entries from a position on. */
  static <T> ListScan<T> from(
      Position from, SqlSession session, ListKey list, RowReader<T> reader) {
    return new ListScan<>(session, list, reader, list.source().entries(), from.at(), from.seq());
  }

  /**
   * Looks at those entries of a marked list that have one of the ids.
   *
   * @param ids a JSON array
   */
  static <T> ListScan<T> among(String ids, SqlSession session, ListKey list, RowReader<T> reader) {
    return new ListScan<>(session, list, reader, ListSource.ENTRIES_WITH_IDS, ids, "");
  }

  /**
   * Looks at what stands in one of the lists of each set, once.
   *
   * @param sets one to three JSON arrays of names of marked lists, the one with the fewest entries
   *     first
   */
  static <T> ListScan<T> inEach(
      String roomId, List<String> sets, SqlSession session, RowReader<T> reader) {
    return new ListScan<>(
        session,
        ListKey.marked(roomId, sets.get(0)),
        reader,
        ListSource.ENTRIES_IN_EACH,
        sets.size() > 1 ? sets.get(1) : "[]",
        sets.size() > 2 ? sets.get(2) : "[]");
  }

  /** Number of entries. */
  long count() {
    return session
        .first("SELECT count(*) FROM (" + entries + ")", row -> row.getLong(1), range.toArray())
        .orElse(0L);
  }

  /** A page in the order of the list. */
  List<T> page(PageRequest page, boolean ascending) {
    String direction = ascending ? "" : " DESC";
    String order = " ORDER BY %1$sat%2$s, %1$sseq%2$s";
    String sql =
        source.documentsOf(entries + order.formatted("", direction) + " LIMIT ?5 OFFSET ?6")
            + order.formatted("e.", direction);
    return session.list(sql, reader, arguments(PageRequest.of(page.offset(), page.count())));
  }

  /** A page in the order of the request, which has one. */
  List<T> page(PageRequest page) {
    return session.list(sorted(page.sort()), reader, arguments(page));
  }

  /**
   * The page of those that pass.
   *
   * @param ascending the order where the request has none
   * @param passed gets the items of the page
   * @return how many pass in all
   */
  long filter(Predicate<T> filter, boolean ascending, PageRequest page, List<T> passed) {
    String sql = page.sort().isEmpty() ? inListOrder(ascending) : sorted(page.sort());
    long[] matches = new long[1];
    session.each(
        sql,
        row -> {
          T value = reader.read(row);
          if (filter.test(value)) {
            long index = matches[0]++ - page.offset();
            if (index >= 0 && index < page.count()) {
              passed.add(value);
            }
          }
          return null;
        },
        arguments(new PageRequest(0, Integer.MAX_VALUE, page.sort())));
    return matches[0];
  }

  private String inListOrder(boolean ascending) {
    String direction = ascending ? "" : " DESC";
    return source.documentsOf(entries)
        + " ORDER BY e.at%1$s, e.seq%1$s LIMIT ?5 OFFSET ?6".formatted(direction);
  }

  private String sorted(List<SortKey> sort) {
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < sort.size(); i++) {
      order.append("json_extract(d.doc, ?").append(i + 7).append(")");
      order.append(sort.get(i).ascending() ? ", " : " DESC, ");
    }
    return source.sortedDocumentsOf(entries, order + "e.at, e.seq LIMIT ?5 OFFSET ?6");
  }

  private Object[] arguments(PageRequest page) {
    List<Object> arguments = new ArrayList<>(range);
    arguments.add(page.count());
    arguments.add(page.offset());
    page.sort().forEach(key -> arguments.add(path(key)));
    return arguments.toArray();
  }

  /** Where the field is in a document. */
  static String path(SortKey key) {
    return "$.\"" + key.field().replace(".", "\".\"") + "\"";
  }
}
