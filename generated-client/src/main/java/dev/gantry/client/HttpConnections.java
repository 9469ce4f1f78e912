package dev.gantry.client;

import dev.gantry.client.error.ConnectionException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The network: one pool of connections, kept open between calls. */
final class HttpConnections implements Exchange, AutoCloseable {
  private final HttpClient http;
  private final Duration connectTimeout;
  private final Duration requestTimeout;

  HttpConnections(HttpClient.Version version, Duration connectTimeout, Duration requestTimeout) {
    this.http = HttpClient.newBuilder().version(version).connectTimeout(connectTimeout).build();
    this.connectTimeout = connectTimeout;
    this.requestTimeout = requestTimeout;
  }

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(outgoing.request(), BodyHandlers.ofByteArray());
    // The JDK's own timeout ends with the headers; a body that never ends has to be given up here.
    return exchange
        .thenApply(response -> Answer.of(outgoing, response))
        .orTimeout(requestTimeout.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionally(
            failure -> {
              exchange.cancel(true);
              throw noAnswer(outgoing, ConnectionFailure.of(failure));
            });
  }

  private ConnectionException noAnswer(Outgoing outgoing, ConnectionFailure failure) {
    String reason = failure.reason(connectTimeout, requestTimeout);
    return new ConnectionException(outgoing.failedCall(), reason, failure.cause());
  }

  /**
   * On Java 21 and later waits for running calls; before, connections close when nobody uses them
   * any more.
   */
  @Override
  public void close() {
    if (http instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("The connections do not close", e);
      }
    }
  }
}
