package dev.gantry.client.sync;

import dev.gantry.client.model.Message;
import dev.gantry.client.model.RoomChanges;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Walks along the stamps of a list, page by page. Some entries may come twice: where entries of one
 * millisecond are on two pages, the second page begins before them.
 */
final class ChangeIterator implements Iterator<Message> {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 100_000;

  private final ChangeList list;
  private Iterator<Message> fetched = Collections.emptyIterator();
  private long from;
  private int size = PAGE;
  private boolean ended;

  ChangeIterator(ChangeList list, long from) {
    this.list = list;
    this.from = from;
  }

  @Override
  public boolean hasNext() {
    while (!fetched.hasNext() && !ended) {
      fetch();
    }
    return fetched.hasNext();
  }

  @Override
  public Message next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return fetched.next();
  }

  private void fetch() {
    RoomChanges page = list.page(from, size);
    List<Message> entries = list.entries(page);
    fetched = entries.iterator();
    ended = entries.isEmpty() || page.getCursor() == null || page.getCursor().getNext() == null;
    if (!ended) {
      goOnAfter(entries);
    }
  }

  private void goOnAfter(List<Message> entries) {
    long beforeLast = list.stamp(entries.get(entries.size() - 1)) - 1;
    if (beforeLast > from) {
      size = PAGE;
      from = beforeLast;
      return;
    }
    if (entries.size() < size || size == LARGEST_PAGE) {
      throw new IllegalStateException(
          "More messages than the server gives at once (%d) have the time %s: the rest is out of reach"
              .formatted(entries.size(), Instant.ofEpochMilli(beforeLast + 1)));
    }
    size = Math.min(size * 2, LARGEST_PAGE);
  }
}
