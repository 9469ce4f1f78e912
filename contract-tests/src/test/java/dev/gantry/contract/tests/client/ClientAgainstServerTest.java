package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.RocketChatClientBuilder;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.MessageResponse;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.sync.RoomPoller;
import dev.gantry.client.transport.HttpClientTransport;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import dev.gantry.contract.tests.RunningServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the client promises, kept with a server that is no stub. */
@Timeout(60)
class ClientAgainstServerTest {
  @TempDir private Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = new RunningServer(folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldSendAMessageOnceThoughTheFirstAnswerIsLost() {
    LosingTransport losing = new LosingTransport("sendMessage");
    try (RocketChatClient client = admin().transport(losing).build()) {
      RoomPoller news = client.follow("GENERAL");

      Message sent = client.chat().sendMessage(m -> m.rid("GENERAL").msg("only once")).getMessage();

      assertThat(losing.hasLost).isTrue();
      assertThat(sent.getMsg()).isEqualTo("only once");
      assertThat(news.poll().created()).extracting(Message::getId).containsExactly(sent.getId());
    }
  }

  @Test
  void shouldTellEveryChangeOfARoomOnce() {
    try (RocketChatClient client = admin().build()) {
      client.chat().sendMessage(m -> m.rid("GENERAL").msg("before"));
      RoomPoller news = client.follow("GENERAL");
      assertThat(news.poll().isEmpty()).isTrue();

      Message sent = client.chat().sendMessage(m -> m.rid("GENERAL").msg("new")).getMessage();
      assertThat(news.poll().created()).extracting(Message::getMsg).containsExactly("new");

      client.chat().updateMessage(u -> u.roomId("GENERAL").msgId(sent.getId()).text("edited"));
      assertThat(news.poll().changed()).extracting(Message::getMsg).containsExactly("edited");

      client.chat().deleteMessage(d -> d.roomId("GENERAL").msgId(sent.getId()));
      assertThat(news.poll().deleted()).extracting(Message::getId).containsExactly(sent.getId());
      assertThat(news.poll().isEmpty()).isTrue();
    }
  }

  @Test
  void shouldReadAWholeListInSmallPages() {
    try (RocketChatClient client = admin().build()) {
      Message root = client.chat().sendMessage(m -> m.rid("GENERAL").msg("root")).getMessage();
      for (int i = 0; i < 25; i++) {
        String text = "reply " + i;
        client.chat().sendMessage(m -> m.rid("GENERAL").tmid(root.getId()).msg(text));
      }

      assertThat(client.chat().getThreadMessagesAll(root.getId(), q -> q.count(10)).toList())
          .hasSize(25);
    }
  }

  @Test
  void shouldKeepABurstBelowTheRateLimit() {
    try (RocketChatClient rosa = server.clientOf("rosa");
        RocketChatClient admin = admin().build()) {
      String id = rosa.authentication().getMe().getId();
      String token =
          rosa.authentication()
              .login(l -> l.user("rosa").password(RunningServer.PASSWORD))
              .getData()
              .getAuthToken();
      admin
          .settings()
          .updateSetting("API_Enable_Rate_Limiter_Limit_Calls_Default", s -> s.value(5));
      admin
          .settings()
          .updateSetting("API_Enable_Rate_Limiter_Limit_Time_Default", s -> s.value(500));
      try (RocketChatClient paced =
          RocketChatClient.builder()
              .baseUrl(server.url())
              .token(id, token)
              .retries(RetryPolicy.never())
              .paced()
              .build()) {
        List<CompletableFuture<MessageResponse>> burst = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
          burst.add(paced.async().chat().sendMessage(m -> m.rid("GENERAL").msg("burst")));
        }

        assertThat(burst).allSatisfy(sent -> assertThat(sent.join().getMessage()).isNotNull());
      }
    }
  }

  private static RocketChatClientBuilder admin() {
    return RocketChatClient.builder().fromEnvironment();
  }

  /** Loses the first answer to an operation, after the server has done its work. */
  private static final class LosingTransport implements Transport {
    private final Transport network = new HttpClientTransport(HttpClient.newHttpClient());
    private final AtomicBoolean hasLost = new AtomicBoolean();
    private final String operation;

    private LosingTransport(String operation) {
      this.operation = operation;
    }

    @Override
    public CompletableFuture<TransportAnswer> send(TransportRequest request) {
      return network
          .send(request)
          .thenCompose(
              answer ->
                  request.operation().equals(operation) && hasLost.compareAndSet(false, true)
                      ? CompletableFuture.failedFuture(new IOException("Connection reset"))
                      : CompletableFuture.completedFuture(answer));
    }
  }
}
