package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.mail.TestMailServer;
import dev.gantry.server.room.Room;
import dev.gantry.server.store.folder.FolderArchives;
import dev.gantry.server.store.folder.FolderContents;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportJobsTest {

  private static final FileExportRequest ALL = new FileExportRequest(ExportFormat.JSON, null, null);

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @RegisterExtension final TestMailServer mailServer = new TestMailServer();
  @TempDir Path folder;

  private final User root = workspace.user("root", "admin");
  private final User ada = workspace.user("ada", "admin");
  private final Room lab = workspace.channel("lab", ada, root);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger atWork = new AtomicInteger();
  private FileExport exports;

  @AfterEach
  void letGo() {
    go.countDown();
    if (exports != null) {
      exports.close();
    }
  }

  @Test
  void shouldWorkOnAFewExportsAtATimeAndFinishAll() {
    exports = exports(this::waiting);
    for (int i = 0; i < 5; i++) {
      exports.start(root, lab, ALL);
    }
    await().until(() -> atWork.get() == 2);
    assertThat(jobs().all()).hasSize(5);

    go.countDown();

    await().until(() -> jobs().all().isEmpty());
    assertThat(atWork).hasValue(5);
    assertThat(archives()).hasSize(5);
  }

  @Test
  void shouldRefuseASixthExportThatWaitsButNotThatOfSomebodyElse() {
    exports = exports(this::waiting);
    for (int i = 0; i < 5; i++) {
      exports.start(root, lab, ALL);
    }

    assertThatThrownBy(() -> exports.start(root, lab, ALL))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
    exports.start(ada, lab, ALL);

    assertThat(jobs().all()).hasSize(6);
  }

  @Test
  void shouldDropAnExportWhoseUserMayNotHaveItAnyMore() {
    jobs().insert(job("e1", 0));
    workspace.permit("mail-messages", "owner");
    exports = exports(workspace.stores.messageExport());

    exports.resume();

    await().until(() -> jobs().all().isEmpty());
    assertThat(archives()).isEmpty();
  }

  @Test
  void shouldDropAnExportOfSomebodyWhoWasDeactivated() {
    jobs().insert(job("e1", 0));
    workspace.stores.users().update(UserBuilder.builder(root).active(false).build());
    exports = exports(workspace.stores.messageExport());

    exports.resume();

    await().until(() -> jobs().all().isEmpty());
    assertThat(archives()).isEmpty();
  }

  @Test
  void shouldGiveUpAnExportThatEndedTheServerAgainAndAgain() {
    jobs().insert(job("bad", 5));
    jobs().insert(job("good", 4));
    exports = exports(workspace.stores.messageExport());

    exports.resume();

    await().until(() -> jobs().all().isEmpty());
    assertThat(archives()).containsExactly("exportFile-good-export.zip");
  }

  @Test
  void shouldLeaveNothingOfAnExportThatFails() {
    exports =
        exports(
            (room, from, until, reader) -> {
              throw new IllegalStateException("the room cannot be read");
            });

    exports.start(root, lab, ALL);

    await().until(() -> jobs().all().isEmpty());
    assertThat(archives()).isEmpty();
  }

  @Test
  void shouldRemoveExportsThatAreOld() {
    exports = exports(workspace.stores.messageExport());
    exports.start(root, lab, ALL);
    await().until(() -> jobs().all().isEmpty());
    assertThat(archives()).hasSize(1);

    workspace.stores.clock().advance(Duration.ofDays(7).plusMillis(1));
    exports.resume();

    assertThat(archives()).isEmpty();
    assertThat(workspace.stores.userDataFiles().olderThan(workspace.stores.clock().instant()))
        .isEmpty();
  }

  @Test
  void shouldMailTheLinkToTheRequester() throws Exception {
    setUpMail();
    workspace.set("Site_Url", "https://chat.example.org");
    exports = exports(workspace.stores.messageExport());

    String link = exports.start(root, lab, ALL);

    await().until(() -> jobs().all().isEmpty());
    MimeMessage mail = mailServer.delivered().get(0);
    assertThat(mail.getSubject()).isEqualTo("Channel Export");
    assertThat(mail.getAllRecipients()[0]).hasToString("root@example.com");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(link).startsWith("https://chat.example.org/data-export/");
    assertThat(parts.getBodyPart(0).getContent().toString()).contains(link);
    assertThat(parts.getBodyPart(1).getContent())
        .isEqualTo(
            "Your data file is now ready to download. Click <a href=\""
                + link
                + "\">here</a> to download it.");
  }

  @Test
  void shouldOnlyMailWhatWasWrittenBeforeTheServerEnded() throws Exception {
    setUpMail();
    ExportJob job = job("e1", 1);
    jobs().insert(job);
    ExportRecords records = records();
    records.add(job, root, new ExportArchives.Archive(folder.resolve("x.zip").toString(), 1));
    exports =
        exports(
            (room, from, until, reader) -> {
              throw new IllegalStateException("written twice");
            });

    exports.resume();

    await().until(() -> jobs().all().isEmpty());
    assertThat(mailServer.delivered()).hasSize(1);
  }

  @Test
  void shouldMailNobodyWithoutAnAddress() throws Exception {
    setUpMail();
    workspace.stores.users().update(UserBuilder.builder(root).emails(List.of()).build());
    exports = exports(workspace.stores.messageExport());

    exports.start(workspace.stored(root), lab, ALL);

    await().until(() -> jobs().all().isEmpty());
    assertThat(archives()).hasSize(1);
    assertThat(mailServer.delivered()).isEmpty();
  }

  private void setUpMail() {
    workspace.set("SMTP_Host", "127.0.0.1");
    workspace.set("SMTP_Port", String.valueOf(mailServer.port()));
    workspace.set("From_Email", "chat@example.com");
  }

  private void waiting(String room, Object from, Object until, Object reader) {
    atWork.incrementAndGet();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ExportJob job(String id, int attempts) {
    return new ExportJob(
        id,
        root.id(),
        lab.id(),
        ExportFormat.JSON,
        null,
        null,
        workspace.stores.clock().instant(),
        attempts);
  }

  private ExportJobStore jobs() {
    return workspace.stores.exportJobs();
  }

  private ExportRecords records() {
    return new ExportRecords(
        workspace.stores.userDataFiles(),
        new FolderArchives(folder.resolve("exports")),
        workspace.settings,
        Duration.ofDays(7),
        workspace.stores.clock());
  }

  private FileExport exports(MessageExportStore messages) {
    FileContents contents = FolderContents.open(folder.resolve("files"));
    WriteExport writing =
        new WriteExport(
            messages,
            new AttachedFiles(workspace.stores.files()),
            contents,
            new FolderArchives(folder.resolve("exports")),
            workspace.settings,
            workspace.stores.clock());
    Mailer mailer =
        new Mailer(workspace.settings, Duration.ofSeconds(10), workspace.stores.clock());
    ExportRecords records = records();
    ExportRun run =
        new ExportRun(
            jobs(),
            workspace.stores.users(),
            new ExportRights(workspace.stores.rooms(), workspace.access, workspace.permissions),
            writing,
            records,
            new ExportNotice(mailer));
    return new FileExport(
        jobs(),
        run,
        records,
        workspace.stores.unitOfWork(),
        workspace.stores.ids(),
        workspace.stores.clock());
  }

  private List<String> archives() {
    if (!Files.exists(folder.resolve("exports"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("exports"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
