package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.mail.TestMailServer;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportJobsTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @RegisterExtension final TestMailServer mailServer = new TestMailServer();
  @TempDir Path folder;

  private final User root = workspace.user("root", "admin");
  private final User ada = workspace.user("ada", "admin");
  private final Room lab = workspace.channel("lab", ada, root);
  private final ExportBench bench = new ExportBench(workspace, () -> folder);
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
    exports = bench.exports(this::waiting);
    for (int i = 0; i < 5; i++) {
      exports.start(root, lab, ExportBench.ALL);
    }
    await().until(() -> atWork.get() == 2);
    assertThat(bench.jobs().all()).hasSize(5);

    go.countDown();

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(atWork).hasValue(5);
    assertThat(bench.archives()).hasSize(5);
  }

  @Test
  void shouldRefuseASixthExportThatWaitsButNotThatOfSomebodyElse() {
    exports = bench.exports(this::waiting);
    for (int i = 0; i < 5; i++) {
      exports.start(root, lab, ExportBench.ALL);
    }

    assertThatThrownBy(() -> exports.start(root, lab, ExportBench.ALL))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.status()).isEqualTo(429));
    exports.start(ada, lab, ExportBench.ALL);

    assertThat(bench.jobs().all()).hasSize(6);
  }

  @Test
  void shouldMailTheLinkToTheRequester() throws Exception {
    setUpMail();
    workspace.set("Site_Url", "https://chat.example.org");
    exports = bench.exports(workspace.stores.messageExport());

    String link = exports.start(root, lab, ExportBench.ALL);

    await().until(() -> bench.jobs().all().isEmpty());
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
    ExportJob job = bench.job("e1", root, lab, 1);
    bench.jobs().insert(job);
    bench.record(job, root);
    exports =
        bench.exports(
            (room, from, until, reader) -> {
              throw new IllegalStateException("written twice");
            });

    exports.resume();

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(mailServer.delivered()).hasSize(1);
  }

  @Test
  void shouldMailTheRequesterWhereTheExportFails() throws Exception {
    setUpMail();
    exports =
        bench.exports(
            (room, from, until, reader) -> {
              throw new IllegalStateException("the room cannot be read");
            });

    exports.start(root, lab, ExportBench.ALL);

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(mailServer.delivered()).hasSize(1);
    assertFailureMail(mailServer.delivered().get(0));
  }

  @Test
  void shouldMailTheRequesterWhereAServerEndedBeforeItCouldSaySo() throws Exception {
    setUpMail();
    ExportJob failed = ExportJobBuilder.builder(bench.job("e1", root, lab, 1)).failed(true).build();
    bench.jobs().insert(failed);
    bench.leavePartial("e1");
    exports = bench.exports(workspace.stores.messageExport());

    exports.resume();

    await().until(() -> bench.jobs().all().isEmpty());
    assertFailureMail(mailServer.delivered().get(0));
    assertThat(bench.archives()).isEmpty();
  }

  private static void assertFailureMail(MimeMessage mail) throws Exception {
    assertThat(mail.getSubject()).isEqualTo("Channel Export Failed");
    assertThat(mail.getAllRecipients()[0]).hasToString("root@example.com");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent())
        .isEqualTo("Your data file could not be made. Please ask for it again.");
  }

  @Test
  void shouldMailNobodyWithoutAnAddress() throws Exception {
    setUpMail();
    workspace.stores.users().update(UserBuilder.builder(root).emails(List.of()).build());
    exports = bench.exports(workspace.stores.messageExport());

    exports.start(workspace.stored(root), lab, ExportBench.ALL);

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(bench.archives()).hasSize(1);
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
}
