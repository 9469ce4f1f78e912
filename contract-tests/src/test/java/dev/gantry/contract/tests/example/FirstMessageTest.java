package dev.gantry.contract.tests.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.GantryServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class FirstMessageTest {

  @Test
  void shouldPrintTheMessageThatTheServerKept(@TempDir Path data) {
    try (ConfigurableApplicationContext server =
        GantryServer.start(
            "--server.port=0", "--gantry.data=" + data, "--gantry.admin.password=supersecret")) {
      String port = server.getEnvironment().getProperty("local.server.port");

      String output = outputOf("http://localhost:" + port, "admin", "supersecret");

      assertThat(output).isEqualTo("Hello from Java" + System.lineSeparator());
    }
  }

  private static String outputOf(String... arguments) {
    PrintStream console = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      FirstMessage.main(arguments);
    } finally {
      System.setOut(console);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
