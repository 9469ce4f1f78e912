package dev.gantry.server.export;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.mail.Mailer;
import dev.gantry.server.mail.StubMailServer;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlowMailServerTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User root = workspace.user("root", "admin");
  private final Room lab = workspace.group("lab", root);
  private final CountDownLatch go = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final List<StubMailServer> servers = new ArrayList<>();
  private final EmailExport export =
      new EmailExport(
          workspace.stores.users(),
          workspace.stores.messages(),
          new Mailer(workspace.settings, Duration.ofSeconds(30), workspace.stores.clock()),
          workspace.settings,
          workspace.stores.clock());

  @AfterEach
  void letGo() throws Exception {
    go.countDown();
    callers.shutdown();
    for (StubMailServer server : servers) {
      server.close();
    }
  }

  @Test
  void shouldHoldUpFourCallersAndNoMore() throws Exception {
    workspace.set("SMTP_Host", "127.0.0.1");
    workspace.set("From_Email", "chat@example.com");
    storeMessage();
    List<CompletableFuture<List<String>>> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(beginToSend());
    }

    assertRefused(
        this::send,
        429,
        "Too many mails are being sent; try again later [error-too-many-requests]",
        null);

    go.countDown();
    waiting.forEach(sent -> assertThat(sent.join()).isEmpty());
    assertThat(send()).isEmpty();
  }

  /** Returns when the mail server has the connection, and says nothing on it. */
  private CompletableFuture<List<String>> beginToSend() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    StubMailServer server =
        StubMailServer.answering(
            line -> {
              connected.countDown();
              awaitGo();
              return StubMailServer.willing(line);
            });
    servers.add(server);
    workspace.set("SMTP_Port", String.valueOf(server.port()));
    CompletableFuture<List<String>> sent = CompletableFuture.supplyAsync(this::send, callers);
    connected.await();
    return sent;
  }

  private void awaitGo() {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> send() {
    return export.send(
        root,
        lab,
        new EmailExportRequest(List.of("m1"), List.of(), List.of("eve@example.org"), "News"));
  }

  private void storeMessage() {
    workspace
        .stores
        .unitOfWork()
        .run(
            () ->
                workspace
                    .stores
                    .messages()
                    .restore(
                        MessageBuilder.builder()
                            .id("m1")
                            .roomId(lab.id())
                            .createdAt(workspace.stores.clock().instant())
                            .updatedAt(workspace.stores.clock().instant())
                            .text("It works")
                            .author(root.ref())
                            .other(Map.of())
                            .build()));
  }
}
