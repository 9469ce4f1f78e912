package dev.gantry.contract.tests.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import dev.gantry.contract.tests.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExamplesTest {
  private final PrintStream console = System.out;

  @TempDir private Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = new RunningServer(folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    System.setOut(console);
    server.close();
  }

  @Test
  void shouldPrintTheMessageThatTheServerKept() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));

    FirstMessage.main(new String[] {server.url(), "admin", RunningServer.PASSWORD});

    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("Hello from Java" + System.lineSeparator());
  }

  @Test
  void shouldAnswerAQuestionInItsThread() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    System.setOut(new SignallingStream(console, listening));
    CompletableFuture<Void> bot = CompletableFuture.runAsync(this::runBot);
    assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();

    try (RocketChatClient rosa = server.clientOf("rosa")) {
      Message question = send(rosa, "When do we meet?");
      send(rosa, "I see.");
      send(rosa, "!quit");
      bot.get(30, TimeUnit.SECONDS);

      assertThat(rosa.chat().getThreadMessagesAll(question.getId()).toList())
          .extracting(Message::getMsg)
          .containsExactly("I will ask.");
    }
  }

  @Test
  void shouldExportEveryMessageOfARoom() throws Exception {
    Path file = folder.resolve("general.txt");
    try (RocketChatClient admin = RocketChatClient.fromEnvironment()) {
      for (int i = 1; i <= 120; i++) {
        send(admin, "message " + i);
      }
    }

    HistoryExport.main(new String[] {"GENERAL", file.toString()});

    assertThat(Files.readAllLines(file))
        .filteredOn(line -> line.contains(" admin: message "))
        .hasSize(120)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.+Z admin: message \\d+"));
  }

  private void runBot() {
    try {
      AnsweringBot.main(new String[] {"GENERAL", "20"});
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Message send(RocketChatClient client, String text) {
    return client.chat().sendMessage(m -> m.rid("GENERAL").msg(text)).getMessage();
  }

  /** Tells when the bot listens. */
  private static final class SignallingStream extends PrintStream {
    private final CountDownLatch listening;

    private SignallingStream(PrintStream console, CountDownLatch listening) {
      super(console);
      this.listening = listening;
    }

    @Override
    public void println(String line) {
      if (line.equals("Listening")) {
        listening.countDown();
      } else {
        super.println(line);
      }
    }
  }
}
