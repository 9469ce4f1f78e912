package dev.gantry.client.paging;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One reading of a list that nobody waits for. */
final class PageReading<P, T> {
  private final PageSource<P, T> source;
  private final PageWalk<T> walk;
  private final Predicate<? super T> action;
  private final CompletableFuture<Void> result = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<P> onItsWay;

  PageReading(PageSource<P, T> source, Predicate<? super T> action) {
    this.source = source;
    this.walk = source.walk();
    this.action = action;
  }

  CompletableFuture<Void> start() {
    result.whenComplete((done, failure) -> breakOff());
    goOn();
    return result;
  }

  /** A loop while answers are there at once, so that a long list needs no deep stack. */
  private void goOn() {
    while (!result.isDone()) {
      CompletableFuture<P> request = request();
      if (!request.isDone()) {
        request.whenComplete(
            (page, failure) -> {
              see(page, failure);
              goOn();
            });
        return;
      }
      request.whenComplete(this::see);
    }
  }

  private CompletableFuture<P> request() {
    try {
      CompletableFuture<P> request = source.request(walk.offset());
      onItsWay = request;
      if (result.isDone()) {
        breakOff();
      }
      return request;
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void breakOff() {
    CompletableFuture<P> request = onItsWay;
    if (request != null) {
      request.cancel(true);
    }
  }

  private void see(@Nullable P page, @Nullable Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failure);
      return;
    }
    try {
      boolean wanted = show(page);
      if (!wanted || walk.hasEnded()) {
        result.complete(null);
      }
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  /** False where no further entry is wanted. */
  private boolean show(P page) {
    for (T item : walk.take(source.read(page))) {
      if (result.isDone() || !action.test(item)) {
        return false;
      }
    }
    return true;
  }
}
