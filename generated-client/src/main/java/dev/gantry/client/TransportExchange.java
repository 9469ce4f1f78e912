package dev.gantry.client;

import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The innermost exchange: gives the request to the transport and says in words why nothing came.
 */
record TransportExchange(Transport transport, Duration connectTimeout) implements Exchange {

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    outgoing.cancellation().check();
    CompletableFuture<TransportAnswer> sent =
        outgoing.cancellation().stops(transport.send(outgoing.request()));
    // The JDK's own timeout ends with the headers; a body that never ends has to be given up here.
    return sent.thenApply(answer -> new Answer(outgoing, answer))
        .orTimeout(TimeUnit.NANOSECONDS.convert(outgoing.request().timeout()), TimeUnit.NANOSECONDS)
        .exceptionally(
            failure -> {
              sent.cancel(true);
              throw noAnswer(outgoing, ConnectionFailure.of(failure));
            });
  }

  private RuntimeException noAnswer(Outgoing outgoing, ConnectionFailure failure) {
    if (failure.cause() instanceof CancellationException givenUp) {
      return givenUp;
    }
    String reason = failure.reason(connectTimeout, outgoing.request().timeout());
    return new ConnectionException(
        outgoing.failedCall(), reason, failure.nothingSent(), failure.cause());
  }
}
