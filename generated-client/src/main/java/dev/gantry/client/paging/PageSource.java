package dev.gantry.client.paging;

import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import dev.gantry.client.call.QueryParameter;
import java.util.Iterator;
import java.util.List;
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

  Iterator<T> iterator() {
    return new PageIterator<>(this, number("offset", 0));
  }

  Page<T> page(int offset) {
    int size = number("count", USUAL_SIZE);
    List<QueryParameter> window =
        List.of(
            new QueryParameter("offset", String.valueOf(offset)),
            new QueryParameter("count", String.valueOf(size)));
    P page = calls.call(call.withQuery(window));
    List<T> found = items.apply(page);
    return new Page<>(found == null ? List.of() : found, total.apply(page), size);
  }

  private int number(String name, int usual) {
    return call.query().stream()
        .filter(it -> it.name().equals(name))
        .map(it -> Integer.parseInt(it.value()))
        .findFirst()
        .orElse(usual);
  }
}
