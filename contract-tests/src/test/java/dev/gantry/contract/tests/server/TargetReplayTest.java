package dev.gantry.contract.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.contract.tests.remote.TargetException;
import dev.gantry.contract.tests.remote.TargetReplay;
import dev.gantry.contract.tests.report.ReplayReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The replay against a server that nobody prepared. */
@TestInstance(Lifecycle.PER_CLASS)
class TargetReplayTest {
  private GantryWorkspace server;

  @BeforeAll
  void startServer(@TempDir Path folder) {
    server = new GantryWorkspace(folder, List.of());
  }

  @AfterAll
  void stopServer() {
    server.close();
  }

  @Test
  void shouldPassAgainstThisServerAndTellWhatItLeftOut(@TempDir Path folder) throws Exception {
    var report = replay(false);
    var page = report.write(folder);

    assertThat(report.hasFailures()).as(report.summary()).isFalse();
    assertThat(report.summary())
        .containsPattern("chat.sendMessage +\\d / 8")
        .contains("wants a state that only a fixture makes")
        .contains("-Dreplay.destructive=true allows it");
    assertThat(Files.readString(page)).contains("X-Auth-Token: YOUR-TOKEN");
  }

  @Test
  void shouldRemoveItsRoom(@TempDir Path folder) throws Exception {
    var room =
        Pattern.compile("roomId=(\\w{17})").matcher(Files.readString(replay(false).write(folder)));

    assertThat(room.find()).isTrue();
    assertThat(server.hasRoom(room.group(1))).isFalse();
  }

  @Test
  void shouldRunWhatLeavesSomethingBehindWhereThatIsAllowed() {
    assertThat(replay(true).summary()).doesNotContain("allows it");
  }

  @Test
  void shouldSayThatTheServerDoesNotLetTheUserIn() {
    assertThatExceptionOfType(TargetException.class)
        .isThrownBy(() -> replayer(false).run("admin", "wrong"))
        .withMessageStartingWith("login answers 401");
  }

  private ReplayReport replay(boolean destructive) {
    return replayer(destructive).run("admin", "admin");
  }

  private TargetReplay replayer(boolean destructive) {
    return new TargetReplay(
        server.address(),
        destructive,
        warning -> {
          throw new AssertionError(warning);
        });
  }
}
