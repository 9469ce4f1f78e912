package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedExportTest {

  private static final int MESSAGES = 20_000;
  private static final Map<String, Object> ROOT = Map.of("_id", "root-id", "username", "root");

  @TempDir Path folder;

  @BeforeEach
  void writeFixture() {
    List<Map<String, Object>> messages =
        IntStream.range(0, MESSAGES)
            .<Map<String, Object>>mapToObj(
                i ->
                    Map.of(
                        "_id",
                        "m" + i,
                        "rid",
                        "journal",
                        "msg",
                        "Entry " + i,
                        "u",
                        ROOT,
                        "ts",
                        "2026-01-01T00:00:00.000Z"))
            .toList();
    Map<String, Object> fixture =
        Map.of(
            "users",
            List.of(
                Map.of(
                    "_id",
                    "root-id",
                    "username",
                    "root",
                    "name",
                    "Root",
                    "roles",
                    List.of("admin"),
                    "loginToken",
                    "root-token")),
            "rooms",
            List.of(
                Map.of("_id", "journal", "t", "p", "name", "journal", "members", List.of("root"))),
            "messages",
            messages);
    DomainJson.mapper().writeValue(fixture().toFile(), fixture);
  }

  @Test
  void shouldBeTakenUpAgainAfterTheServerWasKilled() throws Exception {
    String path;
    try (ChildServer server = start()) {
      path = begin(server);
      server.kill();
    }
    assertThat(names()).hasSize(1).allMatch(name -> name.endsWith(".zip.partial"));

    assertWholeAfterAStart(path);
  }

  @Test
  void shouldBeTakenUpAgainAfterTheServerWasStopped() throws Exception {
    String path;
    try (ChildServer server = start()) {
      path = begin(server);
      server.stop();
    }
    assertThat(names()).isEmpty();

    assertWholeAfterAStart(path);
  }

  /** Returns when the work has begun; there is far more of it than the time to the next line. */
  private String begin(ChildServer server) {
    String path = Exports.begin(root(server), "journal", "html");
    await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> names().stream().anyMatch(name -> name.endsWith(".partial")));
    return path;
  }

  private void assertWholeAfterAStart(String path) throws Exception {
    try (ChildServer server = start()) {
      Exports.awaitFile(root(server), path);
      String page =
          Exports.text(
              Exports.download(server.address(), path, "root-id", "root-token")
                  .get("journal.html"));

      assertThat(page).contains(">Entry 0<", ">Entry " + (MESSAGES - 1) + "<");
      assertThat(page).endsWith("<footer>20,000 messages</footer></body></html>");
      assertThat(names()).hasSize(1).allMatch(name -> name.endsWith("-export.zip"));
    }
  }

  private ChildServer start() throws IOException {
    return ChildServer.start(
        folder.resolve("data"),
        Map.of(),
        "--gantry.fixture=" + fixture(),
        "--gantry.export.folder=" + folder.resolve("exports"));
  }

  private Path fixture() {
    return folder.resolve("fixture.json");
  }

  private static ApiCaller root(ChildServer server) {
    return ApiCaller.anonymous(server.address()).as("root-id", "root-token");
  }

  private List<String> names() throws IOException {
    if (!Files.exists(folder.resolve("exports"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("exports"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
