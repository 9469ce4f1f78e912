package dev.gantry.client.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a list who reads it page by page: says which page comes next, and which of
 * its entries are new. Makes no calls.
 */
final class PageWalk<T> {
  private final Function<T, ?> id;
  private final RecentIds given = new RecentIds();
  private @Nullable Page<T> last;
  private List<Object> lastIds = List.of();
  private int offset;
  private boolean ended;

  PageWalk(Function<T, ?> id, int offset) {
    this.id = id;
    this.offset = offset;
  }

  /** Where the next page begins. */
  int offset() {
    return offset;
  }

  boolean hasEnded() {
    return ended;
  }

  /** The entries of the page at {@link #offset} that were not given yet. */
  List<T> take(Page<T> page) {
    int gone = Math.min(offset, page.shorterThan(last));
    last = page;
    if (gone > 0) {
      // What stood here may have moved up, to before this page.
      offset -= gone;
      return List.of();
    }
    List<Object> ids = ids(page);
    // The same page again: this server does not know offsets.
    ended = page.isLast(offset) || ids.equals(lastIds);
    offset += page.items().size();
    lastIds = ids;
    return notGivenYet(page);
  }

  private List<Object> ids(Page<T> page) {
    List<Object> ids = new ArrayList<>();
    page.items().forEach(item -> ids.add(idOf(item)));
    return ids;
  }

  private List<T> notGivenYet(Page<T> page) {
    List<T> fresh = new ArrayList<>();
    for (T item : page.items()) {
      if (given.add(idOf(item))) {
        fresh.add(item);
      }
    }
    return fresh;
  }

  /** An entry without an id is only itself. */
  private Object idOf(T item) {
    Object found = id.apply(item);
    return found == null ? item : found;
  }
}
