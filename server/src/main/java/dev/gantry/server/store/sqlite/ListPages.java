package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Pages of one list. In the list's own order they are found by its counts, in any other by going
 * through the entries. For one snapshot.
 */
final class ListPages<T> {

  private final SqlSession session;
  private final ListKey list;
  private final String orderedBy;
  private final boolean ascending;
  private final RowReader<T> reader;

  /**
   * @param orderedBy JSON name of what the list is ordered by
   * @param ascending whether a page without a sort begins with the least
   */
  ListPages(
      SqlSession session, ListKey list, String orderedBy, boolean ascending, RowReader<T> reader) {
    this.session = session;
    this.list = list;
    this.orderedBy = orderedBy;
    this.ascending = ascending;
    this.reader = reader;
  }

  /** A page of all entries from a position on. */
  Page<T> from(Position start, PageRequest page) {
    ListReader entries = new ListReader(session, list);
    long before = start.equals(Position.START) ? 0 : entries.rank(start);
    long total = entries.total() - before;
    if (page.offset() >= total || page.count() == 0) {
      return new Page<>(List.of(), page.offset(), total);
    }
    if (!isOwnOrder(page)) {
      return new Page<>(
          ListScan.from(start, session, list, reader).page(page), page.offset(), total);
    }
    long count = Math.min(page.count(), total - page.offset());
    List<T> items;
    if (isAscending(page)) {
      items = entries.slice(before + page.offset(), count, reader);
    } else if (page.offset() < ListNode.LEAF) {
      // Nearer than any place that the counts could name.
      items = entries.last(start, page.offset(), count, reader);
    } else {
      items = entries.sliceDown(before + total - page.offset(), count, reader);
    }
    return new Page<>(items, page.offset(), total);
  }

  /** A page of what passes among all entries. */
  Page<T> filtered(Predicate<T> filter, PageRequest page) {
    return filtered(ListScan.from(Position.START, session, list, reader), filter, page);
  }

  /**
   * As {@link #filtered(ListScan, Predicate, PageRequest)} by a text that is read without the
   * documents.
   *
   * @param expression the text in SQL, of an entry {@code e}
   * @param text the same of an item
   */
  Page<T> picked(
      ListScan<T> scan,
      String expression,
      Predicate<String> filter,
      Function<T, String> text,
      PageRequest page) {
    if (!isOwnOrder(page)) {
      return filtered(scan, item -> filter.test(text.apply(item)), page);
    }
    List<T> items = new ArrayList<>();
    long total = scan.pick(expression, filter, isAscending(page), page, items);
    return new Page<>(items, page.offset(), total);
  }

  /** A page of what passes among the entries that a scan looks at. */
  Page<T> filtered(ListScan<T> scan, Predicate<T> filter, PageRequest page) {
    PageRequest inOrder = isOwnOrder(page) ? PageRequest.of(page.offset(), page.count()) : page;
    List<T> items = new ArrayList<>();
    long total = scan.filter(filter, isAscending(page), inOrder, items);
    return new Page<>(items, page.offset(), total);
  }

  private boolean isOwnOrder(PageRequest page) {
    return page.sort().isEmpty()
        || page.sort().size() == 1 && page.sort().get(0).field().equals(orderedBy);
  }

  private boolean isAscending(PageRequest page) {
    return page.sort().isEmpty() ? ascending : page.sort().get(0).ascending();
  }
}
