package dev.gantry.client.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total how many entries there are on all pages; null where the server does not say
 * @param size how many were asked for
 */
record Page<T>(List<T> items, @Nullable Integer total, int size) {

  /**
   * Whether there is nothing behind it. A total alone is not believed where the page is full: some
   * servers count too few.
   */
  boolean isLast(int offset) {
    int end = offset + items.size();
    return items.isEmpty() || total != null && end >= total && items.size() < size;
  }

  /** By how much the list has become shorter since another page was read. */
  int shorterThan(@Nullable Page<T> earlier) {
    return earlier == null || earlier.total == null || total == null
        ? 0
        : Math.max(0, earlier.total - total);
  }
}
