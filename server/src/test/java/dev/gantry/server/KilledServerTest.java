package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {

  private static final int THREADS = 4;
  private static final int ENOUGH = 100;
  private static final Map<String, String> ENVIRONMENT = Map.of("ADMIN_PASS", "secret");

  @TempDir Path data;

  @Test
  void shouldStillHoldEveryMessageThatItAcknowledgedBeforeItWasKilled() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    try (ChildServer server = ChildServer.start(data, ENVIRONMENT)) {
      sendUntilItIsKilled(server, acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

    try (ChildServer server = ChildServer.start(data, ENVIRONMENT)) {
      ApiCaller admin = Logins.admin(server.address(), "secret");
      assertThat(acknowledged)
          .allSatisfy(
              id ->
                  assertThat(admin.get("chat.getMessage?msgId=" + id).json().at("/message/_id"))
                      .hasToString("\"" + id + "\""));
    }
  }

  private static void sendUntilItIsKilled(ChildServer server, Queue<String> acknowledged)
      throws InterruptedException {
    ApiCaller admin = Logins.admin(server.address(), "secret");
    CountDownLatch enough = new CountDownLatch(ENOUGH);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int thread = 0; thread < THREADS; thread++) {
        threads.execute(() -> sendUntilNobodyAnswers(admin, acknowledged, enough));
      }
      if (!enough.await(60, TimeUnit.SECONDS)) {
        fail("only " + acknowledged.size() + " messages were acknowledged");
      }
      server.kill();
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void sendUntilNobodyAnswers(
      ApiCaller admin, Queue<String> acknowledged, CountDownLatch enough) {
    try {
      while (true) {
        Answer answer =
            admin.post("chat.sendMessage", "{\"message\":{\"rid\":\"GENERAL\",\"msg\":\"Hello\"}}");
        assertThat(answer.status()).isEqualTo(200);
        acknowledged.add(answer.json().at("/message/_id").asString());
        enough.countDown();
      }
    } catch (UncheckedIOException killed) {
      assertThat(killed).hasCauseInstanceOf(IOException.class);
    }
  }
}
