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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the server prints, run by a shell as they stand. */
class StartReportTest {

  @TempDir Path folder;

  @Test
  void shouldPrintCommandsThatWorkWhenPastedAtTheFirstStart() throws Exception {
    assumeTools();
    try (ChildServer server = ChildServer.start(folder.resolve("data"), Map.of("ADMIN_PASS", ""))) {
      assertThat(runPasted(server, "")).contains("\"msg\":\"Hello, Gantry\"").endsWith("}");
    }
  }

  @Test
  void shouldPrintCommandsThatWorkWithAPasswordOfThePersonsOwn() throws Exception {
    assumeTools();
    String password = "it's \"a\" $ecret & 50%+1";
    try (ChildServer server =
        ChildServer.start(folder.resolve("data"), Map.of("ADMIN_PASS", password))) {
      assertThat(runPasted(server, password)).contains("\"msg\":\"Hello, Gantry\"");
    }
  }

  private String runPasted(ChildServer server, String password) throws Exception {
    String output = server.output();
    Path script = folder.resolve("pasted.sh");
    Files.writeString(script, output.substring(output.indexOf("login=")));
    ProcessBuilder bash = new ProcessBuilder("bash", "-eu", script.toString());
    bash.environment().put("ADMIN_PASS", password);
    Process pasted = bash.redirectErrorStream(true).start();
    String printed = new String(pasted.getInputStream().readAllBytes());
    assertThat(pasted.waitFor(30, TimeUnit.SECONDS)).isTrue();
    // Both commands answer with the message: the one that sends it and the one that reads it.
    assertThat(printed.split("Hello, Gantry\"", -1)).as(printed).hasSizeGreaterThan(2);
    return printed.strip();
  }

  private static void assumeTools() throws IOException {
    for (String tool : new String[] {"bash", "curl", "sed"}) {
      assumeTrue(isOnPath(tool), tool + " is not on the PATH");
    }
  }

  private static boolean isOnPath(String tool) {
    Stream<String> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
    return folders.anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
