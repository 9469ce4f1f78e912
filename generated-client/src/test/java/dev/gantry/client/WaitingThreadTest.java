package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A thread that waits for an answer sends the request itself, and none is blocked that does not.
 */
@Timeout(5)
class WaitingThreadTest {
  private final RecordedTransport transport = new RecordedTransport();
  private final RocketChatClient client =
      RocketChatClient.builder()
          .baseUrl("http://localhost:3000")
          .transport(transport)
          .retries(RetryPolicy.standard())
          .sleeper(delay -> CompletableFuture.runAsync(() -> {}))
          .build();

  @Test
  void shouldSendOnTheThreadThatWaits() {
    transport.answers.add(200);

    client.chat().getMessage("m1");

    assertThat(transport.blocked).containsExactly(Thread.currentThread());
    assertThat(transport.sent).isEmpty();
  }

  @Test
  void shouldBlockNobodyForAnAsynchronousCall() {
    transport.answers.add(200);

    client.async().chat().getMessage("m1").join();

    assertThat(transport.blocked).isEmpty();
    assertThat(transport.sent).hasSize(1);
  }

  @Test
  void shouldNotBlockTheThreadThatWakesUpForARetry() {
    transport.answers.addAll(List.of(503, 200));

    client.chat().getMessage("m1");

    assertThat(transport.blocked).containsOnly(Thread.currentThread());
    assertThat(transport.blocked.size() + transport.sent.size()).isEqualTo(2);
  }

  @Test
  void shouldNotRepeatWhatWasInterrupted() {
    transport.interrupts = true;

    assertThatThrownBy(() -> client.chat().getMessage("m1"))
        .isInstanceOf(ConnectionException.class)
        .hasMessageEndingWith("the thread that waited was interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(transport.blocked).hasSize(1);
    assertThat(transport.sent).isEmpty();
  }

  /** Notes on which threads requests come. */
  private static final class RecordedTransport implements Transport {
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<Thread> blocked = new ArrayList<>();
    private final List<Thread> sent = new ArrayList<>();
    private boolean interrupts;

    @Override
    public CompletableFuture<TransportAnswer> send(TransportRequest request) {
      sent.add(Thread.currentThread());
      return CompletableFuture.completedFuture(next());
    }

    @Override
    public CompletableFuture<TransportAnswer> sendAndWait(TransportRequest request) {
      blocked.add(Thread.currentThread());
      if (interrupts) {
        Thread.currentThread().interrupt();
        return CompletableFuture.failedFuture(new InterruptedException());
      }
      return CompletableFuture.completedFuture(next());
    }

    private TransportAnswer next() {
      byte[] body = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
      return new TransportAnswer(answers.remove(), Map.of(), body);
    }
  }
}
