package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.mail.TestMailServer;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.Room;
import dev.gantry.server.store.SampleRecords;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that write the exports of one workspace. */
class ExportTakeOverTest {

  private static final Duration TERM = ExportClaim.TERM;

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
  @RegisterExtension final TestMailServer mailServer = new TestMailServer();
  @TempDir Path folder;

  private final User root = workspace.user("root", "admin");
  private final Room lab = workspace.channel("lab", root);
  private final Message message =
      SampleRecords.message("m1", lab.id(), workspace.stores.clock().instant());
  private final ExportBench bench = new ExportBench(workspace, () -> folder);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger writtenBySecond = new AtomicInteger();
  private final Random random = new Random(1);
  private FileExport first;
  private FileExport second;

  @AfterEach
  void stop() {
    goOn.countDown();
    first.close();
    if (second != null) {
      second.close();
    }
  }

  @Test
  void shouldWriteEachExportOnOneServerOnly() {
    startServers();
    String link = begin();

    second.lookForWork();
    assertThat(bench.jobs().all()).hasSize(1);
    goOn.countDown();

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(writtenBySecond).hasValue(0);
    assertThat(location(link)).startsWith(folder.resolve("first").toString());
  }

  @Test
  void shouldTakeOverFromAServerThatDoesNotGetOnAndLetItPublishNothing() throws Exception {
    setUpMail();
    startServers();
    String link = begin();
    workspace.stores.clock().advance(TERM);

    second.lookForWork();
    await().until(() -> bench.jobs().all().isEmpty());
    UserDataFile published = record(link);
    goOn.countDown();
    first.close();

    assertThat(record(link)).isEqualTo(published);
    assertThat(published.location()).startsWith(folder.resolve("second").toString());
    assertThat(names("first")).isEmpty();
    assertThat(names("second")).hasSize(1);
    assertThat(mailServer.delivered()).hasSize(1);
  }

  @Test
  void shouldStopToWriteWhereAnotherServerIsStillAtWork() throws Exception {
    startServers();
    begin();
    workspace.stores.clock().advance(TERM);
    bench.jobs().claimNext("third", now(), now().plus(TERM));

    goOn.countDown();
    await().until(() -> names("first").isEmpty());

    assertThat(bench.jobs().all()).extracting(ExportJob::attempts).containsExactly(1);
    assertThat(workspace.stores.userDataFiles().allButNewest(root.id(), 0)).isEmpty();
  }

  @Test
  void shouldKeepItsClaimAsLongAsItGetsOn() {
    CountDownLatch half = new CountDownLatch(1);
    first =
        bench.exports(
            (room, from, until, reader) -> {
              for (int i = 0; i < 2_000; i++) {
                reader.accept(noise());
                workspace.stores.clock().advance(TERM.dividedBy(100));
              }
              half.countDown();
              hold();
            },
            new ServerProcess("first", false),
            folder.resolve("first"));
    startSecond();
    first.start(root, lab, ExportBench.ALL);
    await().until(() -> half.getCount() == 0);

    assertThat(bench.jobs().claimNext("third", now(), now().plus(TERM))).isEmpty();
    goOn.countDown();
    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(writtenBySecond).hasValue(0);
  }

  @Test
  void shouldHandOverAtOnceWhereAServerIsStopped() {
    startServers();
    String link = begin();

    first.close();
    second.lookForWork();

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(location(link)).startsWith(folder.resolve("second").toString());
  }

  @Test
  void shouldTakeUpAtAStartWhatAServerLeftThatWasAloneOnItsStorage() {
    bench.jobs().insert(bench.job("e1", root, lab, 1));
    bench.jobs().claimNext("embedded", now(), now().plus(TERM));
    first = bench.exports(workspace.stores.messageExport());

    first.resume();

    await().until(() -> bench.jobs().all().isEmpty());
    assertThat(bench.archives()).hasSize(1);
  }

  /** A text that does not compress, so that bytes come out as the work goes on. */
  private Message noise() {
    byte[] bytes = new byte[2_000];
    random.nextBytes(bytes);
    String text = Base64.getEncoder().encodeToString(bytes);
    return MessageBuilder.builder(message).text(text).build();
  }

  private void startServers() {
    first =
        bench.exports(
            (room, from, until, reader) -> {
              reader.accept(message);
              begun.countDown();
              hold();
              reader.accept(message);
            },
            new ServerProcess("first", false),
            folder.resolve("first"));
    startSecond();
  }

  private void startSecond() {
    second =
        bench.exports(
            (room, from, until, reader) -> {
              writtenBySecond.incrementAndGet();
              reader.accept(message);
            },
            new ServerProcess("second", false),
            folder.resolve("second"));
  }

  private String begin() {
    String link = first.start(root, lab, ExportBench.ALL);
    await().until(() -> begun.getCount() == 0);
    return link;
  }

  private void hold() {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant now() {
    return workspace.stores.clock().instant();
  }

  private UserDataFile record(String link) {
    String id = link.substring(link.lastIndexOf('/') + 1);
    return workspace.stores.userDataFiles().findById(id).orElseThrow();
  }

  private String location(String link) {
    return record(link).location();
  }

  private List<String> names(String server) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(server))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void setUpMail() {
    workspace.set("SMTP_Host", "127.0.0.1");
    workspace.set("SMTP_Port", String.valueOf(mailServer.port()));
    workspace.set("From_Email", "chat@example.com");
  }
}
