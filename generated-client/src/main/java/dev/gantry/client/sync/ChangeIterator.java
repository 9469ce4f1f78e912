package dev.gantry.client.sync;

import dev.gantry.client.model.Message;
import dev.gantry.client.model.RoomChanges;
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
      long beforeLast = list.stamp(entries.get(entries.size() - 1)) - 1;
      size = beforeLast > from ? PAGE : size * 2;
      from = Math.max(from, beforeLast);
    }
  }
}
