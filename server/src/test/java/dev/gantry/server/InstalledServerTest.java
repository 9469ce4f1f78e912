package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script of an installation, run as an operator runs it: from somewhere else. */
@DisabledOnOs(OS.WINDOWS)
class InstalledServerTest {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;
  private Installation installation;

  @BeforeEach
  void install() throws IOException {
    installation = Installation.in(folder.resolve("a folder"));
  }

  @Test
  void startsWithoutAnArchiveByALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), installation.script());

    assertThat(startAndStop(link)).doesNotContain("warning", "error");
  }

  @Test
  void doesNotTouchAnArchiveOfAnotherJdk() throws Exception {
    installation.addArchive("no archive", "JAVA_VERSION=\"11\"");

    assertThat(startAndStop(installation.script())).doesNotContain("warning", "error");
  }

  @Test
  void startsWithAnArchiveThatDoesNotFitAlthoughItsJdkDoes() throws Exception {
    installation.addArchive("no archive", Files.readString(JAVA_HOME.resolve("release")));

    startAndStop(installation.script());
  }

  @Test
  void handsCommandsOn() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(installation.script().toString(), "move", "--help")
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    Process move = builder.start();

    assertThat(new String(move.getInputStream().readAllBytes())).contains("Usage: move", "--from");
    assertThat(move.waitFor()).isZero();
  }

  /** Returns what it printed. */
  private String startAndStop(Path program) throws Exception {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            JAVA_HOME.toString(),
            "GANTRY_JAVA_OPTIONS",
            "-XX:TieredStopAtLevel=1 -Xmx256m");
    List<String> command = List.of(program.toString());
    try (ChildServer server = ChildServer.start(command, folder.resolve("data"), environment)) {
      HttpRequest health =
          HttpRequest.newBuilder(URI.create(server.address() + "/actuator/health")).build();
      assertThat(HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      server.stop();
      return server.output();
    }
  }
}
