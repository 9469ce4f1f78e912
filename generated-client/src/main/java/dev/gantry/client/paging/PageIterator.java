package dev.gantry.client.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks over the pages, and gives each entry once. */
final class PageIterator<T> implements Iterator<T> {
  private final PageSource<?, T> source;
  private final PageWalk<T> walk;
  private Iterator<T> fetched = Collections.emptyIterator();

  PageIterator(PageSource<?, T> source) {
    this.source = source;
    this.walk = source.walk();
  }

  @Override
  public boolean hasNext() {
    while (!fetched.hasNext() && !walk.hasEnded()) {
      fetched = walk.take(source.page(walk.offset())).iterator();
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
}
