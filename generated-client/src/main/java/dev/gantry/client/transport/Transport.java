package dev.gantry.client.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Sends one request and brings its answer, whatever its status. Safe for many threads.
 *
 * <p>A transport does not follow redirects, does not repeat and does not log in: the client does
 * all of that around it.
 */
@FunctionalInterface
public interface Transport extends AutoCloseable {

  /**
   * Sends the request. The future fails with an {@link java.io.IOException} where no answer comes;
   * a {@link java.net.ConnectException} says that nothing was sent, so that every call may be
   * repeated. Cancelling the future breaks the request off.
   */
  CompletableFuture<TransportAnswer> send(TransportRequest request);

  /** Closes the connections; the client calls it when it is closed itself. */
  @Override
  default void close() {}
}
