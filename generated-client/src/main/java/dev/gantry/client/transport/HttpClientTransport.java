package dev.gantry.client.transport;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The JDK's HTTP client: one pool of connections, kept open between calls. */
public final class HttpClientTransport implements Transport {
  private final HttpClient http;

  /** Sends with a client that is set up already: its proxy, its TLS, its threads. */
  public HttpClientTransport(HttpClient http) {
    this.http = http;
  }

  @Override
  public CompletableFuture<TransportAnswer> send(TransportRequest request) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(httpRequest(request), BodyHandlers.ofByteArray());
    CompletableFuture<TransportAnswer> answer =
        exchange.thenApply(
            it -> new TransportAnswer(it.statusCode(), it.headers().map(), it.body()));
    answer.whenComplete(
        (result, failure) -> {
          if (answer.isCancelled()) {
            exchange.cancel(true);
          }
        });
    return answer;
  }

  /** Spares the JDK two changes of threads, of which one is a new thread on two processors. */
  @Override
  public CompletableFuture<TransportAnswer> sendAndWait(TransportRequest request) {
    long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(request.timeout());
    try {
      HttpResponse<byte[]> answer =
          http.send(httpRequest(request), headers -> new TimedBody(deadline));
      return CompletableFuture.completedFuture(
          new TransportAnswer(answer.statusCode(), answer.headers().map(), answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(e);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static HttpRequest httpRequest(TransportRequest request) {
    BodyPublisher body =
        request.body() == null ? BodyPublishers.noBody() : request.body().publisher();
    HttpRequest.Builder http =
        HttpRequest.newBuilder(request.url())
            .timeout(request.timeout())
            .method(request.method(), body);
    request.headers().forEach(http::setHeader);
    return http.build();
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
