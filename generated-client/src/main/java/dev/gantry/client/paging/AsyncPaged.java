package dev.gantry.client.paging;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A whole list, fetched page by page without a thread that waits. Every reading starts anew; a page
 * is asked for when the entries before it have been seen.
 *
 * <p>For entries that come and go meanwhile, and for {@code count} and {@code offset}, it holds
 * what {@link Paged} says. Entries come in their order, one at a time, on a thread of the HTTP
 * client or on the caller's; who sees them must not block. Where a call fails, or who sees an entry
 * throws, the future fails with that and no further page is asked for. Cancelling the future ends
 * the reading: a request on its way is broken off.
 *
 * @param <T> what the list is made of
 */
public final class AsyncPaged<T> {
  private final PageSource<?, T> source;

  private AsyncPaged(PageSource<?, T> source) {
    this.source = source;
  }

  /** The list that a call gives; see {@link Paged#of}. */
  public static <P, T> AsyncPaged<T> of(
      Calls calls,
      Call<P> call,
      Function<P, @Nullable List<T>> items,
      Function<P, @Nullable Integer> total,
      Function<T, ?> id) {
    return new AsyncPaged<>(new PageSource<>(calls.forPages(), call, items, total, id));
  }

  /** Shows every entry; the future is done after the last. */
  public CompletableFuture<Void> forEach(Consumer<? super T> action) {
    return forEachWhile(
        item -> {
          action.accept(item);
          return true;
        });
  }

  /** Shows entries until {@code action} answers false, or there are no more. */
  public CompletableFuture<Void> forEachWhile(Predicate<? super T> action) {
    return new PageReading<>(source, action).start();
  }

  /** Reads the whole list into memory. */
  public CompletableFuture<List<T>> toList() {
    List<T> all = new ArrayList<>();
    CompletableFuture<Void> reading = forEach(all::add);
    CompletableFuture<List<T>> list = new CompletableFuture<>();
    list.whenComplete((value, failure) -> reading.cancel(true));
    reading.whenComplete(
        (done, failure) -> {
          if (failure == null) {
            list.complete(Collections.unmodifiableList(all));
          } else {
            list.completeExceptionally(failure);
          }
        });
    return list;
  }
}
