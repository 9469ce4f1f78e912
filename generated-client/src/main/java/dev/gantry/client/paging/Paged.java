package dev.gantry.client.paging;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A whole list, fetched page by page while it is read. Every iterator and stream starts anew.
 *
 * <p>An entry that moves to the next page because others came meanwhile is given once. Entries that
 * move up because others went are looked for again where the list's total has become smaller; where
 * as many came in the same time, or the server gives no total, some of them may be missed. Pages
 * may be smaller than asked for. The {@code count} of the call is the size of a page, 100 where it
 * is not set; {@code offset} is where the list starts. Reading makes calls, and throws what they
 * throw.
 *
 * @param <T> what the list is made of
 */
public final class Paged<T> implements Iterable<T> {
  private final PageSource<?, T> source;

  private Paged(PageSource<?, T> source) {
    this.source = source;
  }

  /**
   * The list that a call gives.
   *
   * @param call the call of the first page
   * @param items the entries of a page
   * @param total how many entries there are on all pages; null where the server does not say
   * @param id what tells one entry from another
   */
  public static <P, T> Paged<T> of(
      Calls calls,
      Call<P> call,
      Function<P, @Nullable List<T>> items,
      Function<P, @Nullable Integer> total,
      Function<T, ?> id) {
    return new Paged<>(new PageSource<>(calls.forPages(), call, items, total, id));
  }

  /** Reads the list from its start. For one thread. */
  @Override
  public Iterator<T> iterator() {
    return new PageIterator<>(source);
  }

  /** The list as a stream, which makes calls as it goes. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** Reads the whole list into memory. */
  public List<T> toList() {
    return stream().toList();
  }
}
