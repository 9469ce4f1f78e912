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
    CompletableFuture<TransportAnswer> sent = transported(outgoing);
    CompletableFuture<Answer> answered = sent.thenApply(answer -> new Answer(outgoing, answer));
    if (!answered.isDone()) {
      outgoing.cancellation().stops(sent);
      endAfter(outgoing.request().timeout(), answered);
    }
    return answered.exceptionally(
        failure -> {
          sent.cancel(true);
          throw noAnswer(outgoing, ConnectionFailure.of(failure));
        });
  }

  private CompletableFuture<TransportAnswer> transported(Outgoing outgoing) {
    return outgoing.caller() == Thread.currentThread()
        ? transport.sendAndWait(outgoing.request())
        : transport.send(outgoing.request());
  }

  /**
   * The JDK's own timeout ends with the headers; a body that never ends has to be given up here.
   * The one thread that counts time for the whole process must not do what follows.
   */
  private static void endAfter(Duration timeout, CompletableFuture<Answer> answered) {
    CompletableFuture<Void> timer =
        new CompletableFuture<Void>()
            .orTimeout(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    timer.whenComplete(
        (stopped, late) -> {
          if (late != null) {
            CompletableFuture.runAsync(() -> answered.completeExceptionally(late));
          }
        });
    answered.whenComplete((answer, failure) -> timer.complete(null));
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
