package dev.gantry.client;

import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.error.RocketChatException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Lets a thread wait for what happens on others. */
final class Waiting {
  private Waiting() {}

  static <T> T forResult(CompletableFuture<T> result, Outgoing outgoing) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      outgoing.cancellation().cancel();
      Thread.currentThread().interrupt();
      throw new ConnectionException(outgoing.failedCall(), ConnectionFailure.INTERRUPTED, false, e);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  /** The failure itself, without what futures put around it. */
  static Throwable unwrapped(Throwable failure) {
    Throwable inner = failure;
    while (inner instanceof CompletionException && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof RocketChatException known) {
      // Shows the program's own line, and not a thread of the HTTP client.
      known.fillInStackTrace();
      return known;
    }
    return failure instanceof RuntimeException asItIs
        ? asItIs
        : new IllegalStateException("A call ended in an unforeseen way", failure);
  }
}
