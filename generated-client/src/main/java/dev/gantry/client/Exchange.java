package dev.gantry.client;

import java.util.concurrent.CompletableFuture;

/**
 * Sends a request and brings its answer, whatever its status. Exchanges are put around each other.
 */
interface Exchange {

  /** Fails with a {@link dev.gantry.client.error.RocketChatException} where no answer comes. */
  CompletableFuture<Answer> send(Outgoing outgoing);
}
