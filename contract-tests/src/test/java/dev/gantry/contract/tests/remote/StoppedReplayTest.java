package dev.gantry.contract.tests.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, which somebody stops in the middle. */
class StoppedReplayTest {
  private static final String ANSWER =
      """
      {"success": true, "data": {"userId": "ada", "authToken": "t"}, "channel": {"_id": "r1"}}
      """;
  private static final List<String> OWN =
      List.of("login", "channels.create", "channels.delete", "logout");

  private final CountDownLatch firstCase = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/v1/", this::answerAllButTheCases);
    server.start();
  }

  @AfterEach
  void stopServer() {
    end.countDown();
    server.stop(0);
    threads.shutdown();
  }

  @Test
  void shouldRemoveTheRoomAndLogOut(@TempDir Path folder) throws Exception {
    var replay = start(folder);
    try {
      assumeTrue(replay.supportsNormalTermination());
      assertThat(firstCase.await(60, TimeUnit.SECONDS)).isTrue();
      replay.destroy();
      assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      replay.destroyForcibly();
    }

    assertThat(calls).containsExactlyElementsOf(OWN);
  }

  private Process start(Path folder) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ReplayTarget.class.getName(),
            "http://localhost:" + server.getAddress().getPort(),
            "ada",
            "false",
            folder.toString());
    builder.environment().put("REPLAY_PASSWORD", "password");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void answerAllButTheCases(HttpExchange exchange) throws IOException {
    var endpoint = exchange.getRequestURI().getPath().substring("/api/v1/".length());
    if (OWN.contains(endpoint)) {
      calls.add(endpoint);
    } else {
      firstCase.countDown();
      awaitTheEnd();
    }
    var body = ANSWER.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void awaitTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
