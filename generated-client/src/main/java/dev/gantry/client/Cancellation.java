package dev.gantry.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Whether somebody gave up a call, for all who work on it one after the other. */
final class Cancellation {
  private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

  void cancel() {
    cancelled.complete(null);
  }

  /** Ends this work when the call is given up; at once where that has happened. */
  <T> CompletableFuture<T> stops(CompletableFuture<T> work) {
    cancelled.thenRun(() -> work.cancel(true));
    return work;
  }

  void check() {
    if (cancelled.isDone()) {
      throw new CancellationException("The call was given up");
    }
  }
}
