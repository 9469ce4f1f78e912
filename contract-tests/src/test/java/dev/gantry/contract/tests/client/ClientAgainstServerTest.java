package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.MessageResponse;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.client.sync.RoomPoller;
import dev.gantry.client.transport.HttpClientTransport;
import dev.gantry.client.transport.Transport;
import dev.gantry.client.transport.TransportAnswer;
import dev.gantry.client.transport.TransportRequest;
import dev.gantry.junit.GantryServerExtension;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the client promises, kept with a server that is no stub. */
@Timeout(60)
class ClientAgainstServerTest {
  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder().fixture(f -> f.user("rosa")).build();

  @Test
  void shouldSendAMessageOnceThoughTheFirstAnswerIsLost() {
    LosingTransport losing = new LosingTransport("sendMessage");
    try (RocketChatClient client = gantry.builderOf("rosa").transport(losing).build()) {
      RoomPoller news = client.follow("GENERAL");

      Message sent = client.chat().sendMessage(m -> m.rid("GENERAL").msg("only once")).getMessage();

      assertThat(losing.hasLost).isTrue();
      assertThat(sent.getMsg()).isEqualTo("only once");
      assertThat(news.poll().created()).extracting(Message::getId).containsExactly(sent.getId());
    }
  }

  @Test
  void shouldTellEveryChangeOfARoomOnce(RocketChatClient client) {
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

  @Test
  void shouldReadAWholeListInSmallPages(RocketChatClient client) {
    Message root = client.chat().sendMessage(m -> m.rid("GENERAL").msg("root")).getMessage();
    for (int i = 0; i < 25; i++) {
      String text = "reply " + i;
      client.chat().sendMessage(m -> m.rid("GENERAL").tmid(root.getId()).msg(text));
    }

    assertThat(client.chat().getThreadMessagesAll(root.getId(), q -> q.count(10)).toList())
        .hasSize(25);
  }

  @Test
  void shouldKeepABurstBelowTheRateLimit(RocketChatClient admin) {
    set(admin, "API_Enable_Rate_Limiter_Limit_Calls_Default", 5);
    set(admin, "API_Enable_Rate_Limiter_Limit_Time_Default", 500);
    set(admin, "API_Enable_Rate_Limiter", true);
    try (RocketChatClient paced =
        gantry.builderOf("rosa").retries(RetryPolicy.never()).paced().build()) {
      List<CompletableFuture<MessageResponse>> burst = new ArrayList<>();
      for (int i = 0; i < 14; i++) {
        burst.add(paced.async().chat().sendMessage(m -> m.rid("GENERAL").msg("burst")));
      }

      assertThat(burst).allSatisfy(sent -> assertThat(sent.join().getMessage()).isNotNull());
    }
  }

  private static void set(RocketChatClient admin, String setting, Object value) {
    admin.settings().updateSetting(setting, s -> s.value(value));
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
