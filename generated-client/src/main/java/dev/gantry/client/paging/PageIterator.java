package dev.gantry.client.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks over the pages, and gives each entry once. */
final class PageIterator<T> implements Iterator<T> {
  private final PageSource<?, T> source;
  private final RecentIds given = new RecentIds();
  private Iterator<T> fetched = Collections.emptyIterator();
  private @Nullable Page<T> last;
  private List<Object> lastIds = List.of();
  private int offset;
  private boolean ended;

  PageIterator(PageSource<?, T> source, int offset) {
    this.source = source;
    this.offset = offset;
  }

  @Override
  public boolean hasNext() {
    while (!fetched.hasNext() && !ended) {
      fetch();
    }
    return fetched.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return fetched.next();
  }

  private void fetch() {
    Page<T> page = source.page(offset);
    int gone = goneBefore(page);
    while (gone > 0) {
      offset -= gone;
      last = page;
      page = source.page(offset);
      gone = goneBefore(page);
    }
    List<Object> ids = ids(page);
    fetched = notGivenYet(page).iterator();
    // The same page again: this server does not know offsets.
    ended = page.isLast(offset) || ids.equals(lastIds);
    offset += page.items().size();
    last = page;
    lastIds = ids;
  }

  /** How many places what stood here may have moved up, to before this page. */
  private int goneBefore(Page<T> page) {
    return Math.min(offset, page.shorterThan(last));
  }

  private List<Object> ids(Page<T> page) {
    List<Object> ids = new ArrayList<>();
    page.items().forEach(item -> ids.add(id(item)));
    return ids;
  }

  private List<T> notGivenYet(Page<T> page) {
    List<T> fresh = new ArrayList<>();
    for (T item : page.items()) {
      if (given.add(id(item))) {
        fresh.add(item);
      }
    }
    return fresh;
  }

  /** An entry without an id is only itself. */
  private Object id(T item) {
    Object id = source.id().apply(item);
    return id == null ? item : id;
  }
}
