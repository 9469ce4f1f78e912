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

  /**
   * Sends the request for a thread that has nothing else to do until the answer is there. May
   * return only then; the thread can be interrupted, which breaks the request off, and stays
   * interrupted. Fails as {@link #send} does, which is what it does where it is not overridden.
   */
  default CompletableFuture<TransportAnswer> sendAndWait(TransportRequest request) {
    return send(request);
  }

  /** Closes the connections; the client calls it when it is closed itself. */
  @Override
  default void close() {}
}
