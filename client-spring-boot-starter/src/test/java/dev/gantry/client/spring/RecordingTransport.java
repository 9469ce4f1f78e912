package dev.gantry.client.spring;

import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that is never well, and remembers what it was asked. */
final class RecordingTransport implements Transport {
  final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
  final AtomicBoolean isClosed = new AtomicBoolean();

  @Override
  public CompletableFuture<TransportAnswer> send(TransportRequest request) {
    requests.add(request);
    byte[] body = "{\"success\": false}".getBytes(StandardCharsets.UTF_8);
    return CompletableFuture.completedFuture(new TransportAnswer(503, Map.of(), body));
  }

  @Override
  public void close() {
    isClosed.set(true);
  }
}
