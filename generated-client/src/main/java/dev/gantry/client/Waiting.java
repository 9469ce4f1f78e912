package dev.gantry.client;

import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.error.FailedCall;
import dev.gantry.client.error.RocketChatException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Lets a thread wait for what happens on others. */
final class Waiting {
  private Waiting() {}

  static <T> T forResult(CompletableFuture<T> result, FailedCall call) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new ConnectionException(call, "the thread that waited was interrupted", e);
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException failure) {
    if (failure.getCause() instanceof RocketChatException known) {
      // Shows the program's own line, and not a thread of the HTTP client.
      known.fillInStackTrace();
      return known;
    }
    return new IllegalStateException("A call ended in an unforeseen way", failure.getCause());
  }
}
