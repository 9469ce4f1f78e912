package dev.gantry.client;

import java.util.concurrent.CompletableFuture;

/**
 * Sends a request and brings its answer, whatever its status. Exchanges are put around each other.
 */
interface Exchange {

  /** Fails with a {@link dev.gantry.client.error.RocketChatException} where no answer comes. */
  CompletableFuture<Answer> send(Outgoing outgoing);

  /** What cannot be sent at all fails like everything else, so that nobody waits for its end. */
  default CompletableFuture<Answer> sent(Outgoing outgoing) {
    try {
      return send(outgoing);
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
