package dev.gantry.client.paging;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import dev.gantry.client.call.QueryParameter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How to get a page, and what is on it. */
record PageSource<P, T>(
    Calls calls,
    Call<P> call,
    Function<P, @Nullable List<T>> items,
    Function<P, @Nullable Integer> total,
    Function<T, ?> id) {
  private static final int USUAL_SIZE = 100;

  /** A walk from the start of the list. */
  PageWalk<T> walk() {
    return new PageWalk<>(id, number("offset", 0));
  }

  Page<T> page(int offset) {
    return read(calls.call(at(offset)));
  }

  /** The request of the page, to be cancelled where nobody wants it any more. */
  CompletableFuture<P> request(int offset) {
    return calls.callAsync(at(offset));
  }

  Page<T> read(P page) {
    List<T> found = items.apply(page);
    return new Page<>(found == null ? List.of() : found, total.apply(page), size());
  }

  private Call<P> at(int offset) {
    return call.withQuery(
        List.of(
            new QueryParameter("offset", String.valueOf(offset)),
            new QueryParameter("count", String.valueOf(size()))));
  }

  private int size() {
    return number("count", USUAL_SIZE);
  }

  private int number(String name, int usual) {
    return call.query().stream()
        .filter(it -> it.name().equals(name))
        .map(it -> Integer.parseInt(it.value()))
        .findFirst()
        .orElse(usual);
  }
}
