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
   * Looks at those entries of a list of files that have one of the row numbers.
   *
   * @param rows a JSON array
   */
  static <T> ListScan<T> ofFiles(
      String rows, SqlSession session, ListKey list, RowReader<T> reader) {
    return new ListScan<>(session, list, reader, ListSource.FILES_OF_ROWS, rows, "");
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

  /**
   * A page in the order of the list, of the entries whose text passes. Reads the documents of the
   * page alone.
   *
   * @param text an SQL expression over the entry {@code e}
   * @param passed gets the items of the page
   * @return how many pass in all
   */
  long pick(
      String text, Predicate<String> filter, boolean ascending, PageRequest page, List<T> passed) {
    String sql =
        "SELECT e.seq, %1$s FROM (%2$s) e ORDER BY e.at%3$s, e.seq%3$s"
            .formatted(text, entries, ascending ? "" : " DESC");
    List<Long> rows = new ArrayList<>();
    long[] matches = new long[1];
    session.each(
        sql,
        row -> {
          if (filter.test(row.getString(2)) && isOnPage(matches[0]++, page)) {
            rows.add(row.getLong(1));
          }
          return null;
        },
        range.toArray());
    rows.forEach(row -> passed.add(session.first(source.document(), reader, row).orElseThrow()));
    return matches[0];
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
          if (filter.test(value) && isOnPage(matches[0]++, page)) {
            passed.add(value);
          }
          return null;
        },
        arguments(new PageRequest(0, Integer.MAX_VALUE, page.sort())));
    return matches[0];
  }

  private static boolean isOnPage(long index, PageRequest page) {
    return index >= page.offset() && index - page.offset() < page.count();
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
