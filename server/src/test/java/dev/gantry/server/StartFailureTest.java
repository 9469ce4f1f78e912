package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the server cannot start: a sentence, and no stack trace. */
class StartFailureTest {

  @RegisterExtension static final RunningServer running = new RunningServer();

  @TempDir Path folder;

  @Test
  void shouldRefuseAFolderThatAnotherProcessUses() throws Exception {
    assertFailsPlainly(running.data(), "another server is already using it");
    assertThat(running.as("ada").get("me").status()).isEqualTo(200);
  }

  @Test
  void shouldRefuseAFixtureFileThatIsNoJson() throws Exception {
    Path fixture = Files.writeString(folder.resolve("people.json"), "{\"users\": [");

    assertFailsPlainly(
        folder.resolve("data"),
        "people.json: line 1, column 12: Unexpected end-of-input",
        "--gantry.fixture=" + fixture);
  }

  @Test
  void shouldNameAPortThatIsTaken() throws Exception {
    assertFailsPlainly(
        folder.resolve("data"), String.valueOf(running.port()), "--server.port=" + running.port());
  }

  @Test
  void shouldNameASettingThatHasNoPossibleValue() throws Exception {
    assertFailsPlainly(
        folder.resolve("data"),
        "OVERWRITE_SETTING_SMTP_IgnoreTLS must be true or false.",
        "--OVERWRITE_SETTING_SMTP_IgnoreTLS=perhaps");
  }

  @Test
  void shouldRefuseAStorageThatItDoesNotKnowWithoutRepeatingIt() throws Exception {
    try (ChildServer server =
        ChildServer.start(
            folder.resolve("data"), Map.of("GANTRY_STORAGE", "mysql://ada:s3cret@there/x"))) {
      assertThat(server.exitCode()).isNotZero();
      assertThat(server.output())
          .contains("GANTRY_STORAGE has to be a mongodb:// or mongodb+srv:// address")
          .doesNotContain("s3cret", "\tat ", "Exception");
    }
  }

  @Test
  void shouldTellANewPasswordEvenIfTheStartFailsLater() throws Exception {
    String port = "--server.port=" + running.port();
    try (ChildServer server =
        ChildServer.start(folder.resolve("new"), Map.of("ADMIN_PASS", ""), port)) {
      assertThat(server.exitCode()).isNotZero();
      assertThat(server.output()).containsPattern("Administrator: admin, password \\w{10,}");
    }
  }

  private static void assertFailsPlainly(Path data, String sentence, String... options)
      throws IOException, InterruptedException {
    try (ChildServer server = ChildServer.start(data, Map.of("ADMIN_PASS", "secret"), options)) {
      assertThat(server.exitCode()).as(server.output()).isNotZero();
      assertThat(server.output()).contains(sentence).doesNotContain("\tat ", "Exception");
    }
  }
}
