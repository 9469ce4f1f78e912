package dev.gantry.server.export;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What stays of exports that end in one way or another, and for how long. */
class ExportLeftoversTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @TempDir Path folder;

  private final User root = workspace.user("root", "admin");
  private final User ada = workspace.user("ada", "admin");
  private final Room lab = workspace.channel("lab", ada, root);
  private final ExportBench bench = new ExportBench(workspace, () -> folder);
  private FileExport exports;

  @AfterEach
  void stop() {
    exports.close();
  }

  @Test
  void shouldLeaveNothingOfAnExportWhoseUserMayNotHaveItAnyMore() throws IOException {
    bench.jobs().insert(bench.job("e1", root, lab, 1));
    bench.leavePartial("e1");
    workspace.permit("mail-messages", "owner");

    resume();

    assertThat(bench.archives()).isEmpty();
  }

  @Test
  void shouldLeaveNothingOfAnExportOfSomebodyWhoWasDeactivated() throws IOException {
    bench.jobs().insert(bench.job("e1", root, lab, 1));
    bench.leavePartial("e1");
    workspace.stores.users().update(UserBuilder.builder(root).active(false).build());

    resume();

    assertThat(bench.archives()).isEmpty();
  }

  @Test
  void shouldTakeBackAFileWhoseUserLostTheRightBeforeItWasDelivered() throws IOException {
    ExportJob job = bench.job("e1", root, lab, 1);
    bench.jobs().insert(job);
    bench.record(job, root);
    assertThatCode(() -> bench.reading().find(root, "e1")).doesNotThrowAnyException();
    workspace.permit("mail-messages", "owner");

    resume();

    assertNotFound("e1");
    assertThat(bench.archives()).isEmpty();
    assertThat(workspace.stores.userDataFiles().findById("e1")).isEmpty();
  }

  @Test
  void shouldLeaveNothingOfAnExportThatEndedTheServerAgainAndAgain() throws IOException {
    bench.jobs().insert(bench.job("bad", root, lab, 5));
    bench.leavePartial("bad");
    bench.jobs().insert(bench.job("good", root, lab, 4));
    bench.leavePartial("good");

    resume();

    assertThat(bench.archives()).containsExactly("exportFile-good-export.zip");
  }

  @Test
  void shouldLeaveNothingOfAnExportThatFails() {
    exports =
        bench.exports(
            (room, from, until, reader) -> {
              throw new IllegalStateException("the room cannot be read");
            });

    exports.start(root, lab, ExportBench.ALL);

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(bench.archives()).isEmpty();
  }

  @Test
  void shouldNotCountAnAttemptThatAStopBrokeOff() throws InterruptedException {
    ExportJob job = bench.job("e1", root, lab, 4);
    bench.jobs().insert(job);
    CountDownLatch begun = new CountDownLatch(1);
    exports =
        bench.exports(
            (room, from, until, reader) -> {
              begun.countDown();
              waitForTheStop();
            });
    exports.resume();
    begun.await();
    assertThat(bench.jobs().all()).extracting(ExportJob::attempts).containsExactly(5);

    exports.close();

    assertThat(bench.jobs().all()).containsExactly(job);
    assertThat(bench.archives()).isEmpty();
  }

  @Test
  void shouldGiveNobodyAnExportThatIsOldAndRemoveItWithTheNext() {
    String id = export();
    workspace.stores.clock().advance(ExportBench.KEPT);
    assertThatCode(() -> bench.reading().find(root, id)).doesNotThrowAnyException();

    workspace.stores.clock().advance(Duration.ofMillis(1));
    assertNotFound(id);
    assertThat(bench.archives()).hasSize(1);

    exports.resume();
    assertThat(bench.archives()).isEmpty();
    assertThat(workspace.stores.userDataFiles().findById(id)).isEmpty();
  }

  @Test
  void shouldKeepTheTwentyNewestOfEachUser() throws IOException {
    bench.record(bench.job("of-ada", ada, lab, 1), ada);
    for (int i = 0; i < 20; i++) {
      bench.record(bench.job("e" + i, root, lab, 1), root);
    }
    assertThat(bench.archives()).hasSize(21);

    String newest = export();

    assertNotFound("e0");
    assertThat(bench.archives())
        .hasSize(21)
        .contains("exportFile-of-ada-export.zip", "exportFile-e1-export.zip")
        .contains("exportFile-" + newest + "-export.zip")
        .doesNotContain("exportFile-e0-export.zip");
  }

  private static void waitForTheStop() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void resume() {
    exports = bench.exports(workspace.stores.messageExport());
    exports.resume();
    await().until(() -> bench.jobs().all().isEmpty());
  }

  private String export() {
    exports = bench.exports(workspace.stores.messageExport());
    String link = exports.start(root, lab, ExportBench.ALL);
    await().until(() -> bench.jobs().all().isEmpty());
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private void assertNotFound(String id) {
    assertRefused(() -> bench.reading().find(root, id), 404, "Resource not found", null);
  }
}
