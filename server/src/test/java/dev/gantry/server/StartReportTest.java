package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the server prints, run by a shell as they stand. */
class StartReportTest {

  private static final Pattern PASSWORD = Pattern.compile("Administrator: admin, password (\\S+)");
  private static final Pattern PROMISE =
      Pattern.compile("Send a message and read it back(.*):\\R\\R");

  @TempDir Path folder;

  @BeforeEach
  void assumeTools() {
    for (String tool : new String[] {"bash", "curl", "sed"}) {
      assumeTrue(isOnPath(tool), tool + " is not on the PATH");
    }
  }

  @Test
  void shouldPrintCommandsThatWorkWhenPastedAtTheFirstAndAtALaterStart() throws Exception {
    String password;
    try (ChildServer server = start(Map.of("ADMIN_PASS", ""))) {
      password = found(PASSWORD, server.output());
      assertThat(runPasted(server, Map.of(), "")).endsWith("}");
      server.stop();
    }
    try (ChildServer server = start(Map.of("ADMIN_PASS", ""))) {
      runPasted(
          server, Map.of("ADMIN_PASS", password), ", with the password of admin in ADMIN_PASS");
    }
  }

  @Test
  void shouldPrintCommandsThatWorkWithAPasswordOfThePersonsOwn() throws Exception {
    String password = "it's \"a\" $ecret & 50%+1";
    try (ChildServer server = start(Map.of("ADMIN_PASS", password))) {
      runPasted(
          server, Map.of("ADMIN_PASS", password), ", with the password of admin in ADMIN_PASS");
    }
  }

  @Test
  void shouldPrintCommandsThatWorkWithAnAdministratorOfTheFixture() throws Exception {
    Path fixture = folder.resolve("workspace.json");
    Files.writeString(
        fixture,
        """
        {"users": [
          {"_id": "it's-ada", "username": "ada", "roles": ["admin"], "loginToken": "ada's token"},
          {"_id": "bob", "username": "bob", "roles": ["user"], "password": "secret"}
        ]}""");
    try (ChildServer server = start(Map.of("GANTRY_FIXTURE", fixture.toString()))) {
      runPasted(
          server, Map.of("ADMIN_TOKEN", "ada's token"), ", with the token of ada in ADMIN_TOKEN");
    }
  }

  private ChildServer start(Map<String, String> environment) throws IOException {
    return ChildServer.start(folder.resolve("data"), environment);
  }

  /**
   * Both commands must answer with the message: the one that sends it and the one that reads it.
   */
  private String runPasted(ChildServer server, Map<String, String> environment, String condition)
      throws Exception {
    Matcher promise = PROMISE.matcher(server.output());
    assertThat(promise.find()).as(server.output()).isTrue();
    assertThat(promise.group(1)).isEqualTo(condition);
    Path script = folder.resolve("pasted.sh");
    Files.writeString(script, server.output().substring(promise.end()));
    ProcessBuilder bash = new ProcessBuilder("bash", "-eu", script.toString());
    bash.environment().putAll(environment);
    Process pasted = bash.redirectErrorStream(true).start();
    String printed = new String(pasted.getInputStream().readAllBytes());
    assertThat(pasted.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(printed.split("\"msg\":\"Hello, Gantry\"", -1)).as(printed).hasSize(3);
    return printed.strip();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static boolean isOnPath(String tool) {
    Stream<String> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
    return folders.anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
