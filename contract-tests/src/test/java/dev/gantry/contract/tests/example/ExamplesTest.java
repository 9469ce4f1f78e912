package dev.gantry.contract.tests.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import dev.gantry.junit.ClientOf;
import dev.gantry.junit.GantryServerExtension;
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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExamplesTest {
  private static final String PASSWORD = "supersecret";

  private final PrintStream console = System.out;

  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder()
          .fixture(
              f -> {
                f.user("ada", u -> u.password(PASSWORD)).user("rosa");
                for (int i = 1; i <= 120; i++) {
                  f.message("GENERAL", "rosa", "message " + i);
                }
              })
          .build();

  @BeforeEach
  void nameTheServerInTheEnvironment() {
    System.setProperty("rocketchat.url", gantry.baseUrl().toString());
    System.setProperty("rocketchat.user-id", gantry.tokensOf("ada").userId());
    System.setProperty("rocketchat.auth-token", gantry.tokensOf("ada").authToken());
  }

  @AfterEach
  void forgetTheServer() {
    System.setOut(console);
    System.clearProperty("rocketchat.url");
    System.clearProperty("rocketchat.user-id");
    System.clearProperty("rocketchat.auth-token");
  }

  @Test
  void shouldPrintTheMessageThatTheServerKept() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));

    FirstMessage.main(new String[] {gantry.baseUrl().toString(), "ada", PASSWORD});

    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("Hello from Java" + System.lineSeparator());
  }

  @Test
  void shouldAnswerAQuestionInItsThread(@ClientOf("rosa") RocketChatClient rosa) throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    System.setOut(new SignallingStream(console, listening));
    CompletableFuture<Void> bot = CompletableFuture.runAsync(this::runBot);
    assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();

    Message question = send(rosa, "When do we meet?");
    send(rosa, "I see.");
    send(rosa, "!quit");
    bot.get(30, TimeUnit.SECONDS);

    assertThat(rosa.chat().getThreadMessagesAll(question.getId()).toList())
        .extracting(Message::getMsg)
        .containsExactly("I will ask.");
  }

  @Test
  void shouldExportEveryMessageOfARoom(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("general.txt");

    HistoryExport.main(new String[] {"GENERAL", file.toString()});

    assertThat(Files.readAllLines(file))
        .hasSize(120)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("2026-01-01T.+Z rosa: message \\d+"));
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
