package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.api.ChatApi;
import dev.gantry.client.call.Call;
import dev.gantry.client.call.Calls;
import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.MessageResponse;
import dev.gantry.client.model.PostMessageRequest;
import dev.gantry.client.retry.RetryPolicy;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users of generated Java clients complain about elsewhere, complaint by complaint. */
class GeneratedClientComplaintsTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void aValueThatTheContractDoesNotKnowDoesNotThrow() throws Exception {
    String json = "{\"t\":\"a-type-from-the-future\"}";

    Message message = Json.mapper().readValue(json, Message.class);

    assertThat(message.getT()).isEqualTo("a-type-from-the-future");
    assertThat(Json.mapper().writeValueAsString(message)).isEqualTo(json);
    assertThat(Models.all()).noneMatch(Class::isEnum);
  }

  @Test
  void aFieldThatTheContractDoesNotKnowIsKeptAndWrittenBack() {
    String json = "{\"_id\":\"m1\",\"mood\":{\"level\":3}}";

    Message message = Json.mapper().readValue(json, Message.class);

    assertThat(message.getAdditionalProperty("mood")).isEqualTo(Map.of("level", 3));
    assertThat(Json.mapper().writeValueAsString(message)).isEqualTo(json);
  }

  @Test
  void whatIsNotSetIsAbsentAndNotNullOrEmpty() {
    String json = Json.mapper().writeValueAsString(new PostMessageRequest().text("hi"));

    assertThat(json).isEqualTo("{\"text\":\"hi\"}");
  }

  @Test
  void alternativesOfABodyAreOneObjectAndNoPuzzle() {
    server.answersEverything(200, "{\"success\": true}");
    ChatApi chat = server.client().build().chat();

    chat.postMessage(p -> p.roomId("r1").text("hi"));
    chat.postMessage(p -> p.channel("#general").text("hi"));

    server.http.verify(2, anyRequestedFor(anyUrl()));
  }

  @Test
  void noModelHasANameThatShiftsWithTheNextGeneration() throws Exception {
    assertThat(Models.all())
        .extracting(Class::getSimpleName)
        .noneMatch(it -> it.matches("Inline.*|.*\\d|.*(200|400)Response.*|.*OneOf.*|.*AllOf.*"));
  }

  @Test
  void aNewOptionalParameterBreaksNobody() {
    assertThat(ChatApi.class.getMethods())
        .filteredOn(it -> it.getName().equals("getThreadsList"))
        .allMatch(it -> it.getParameterCount() <= 2);
  }

  @Test
  void theOffsetOfATimeIsNotLost() {
    Message message =
        Json.mapper().readValue("{\"ts\": \"2026-11-21T12:00:00+02:00\"}", Message.class);

    assertThat(message.getTs()).endsWith("+02:00");
    assertThat(Timestamps.instant(message.getTs())).isEqualTo("2026-11-21T10:00:00Z");
  }

  @Test
  void manyThreadsShareOneClient() throws InterruptedException {
    server.answersEverything(200, "{\"message\": {\"_id\": \"m1\"}, \"success\": true}");
    RocketChatClient client = server.client().token("u1", "t1").build();
    AtomicInteger right = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String own = "trace-" + i;
      Thread thread =
          new Thread(
              () -> {
                RocketChatClient mine = client.withOptions(o -> o.header("X-Trace", own));
                if (mine.chat().getMessage(own).getMessage().getId().equals("m1")) {
                  right.incrementAndGet();
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join(20_000);
    }

    assertThat(right).hasValue(16);
    for (int i = 0; i < 16; i++) {
      server.http.verify(
          getRequestedFor(anyUrl())
              .withQueryParam("msgId", equalTo("trace-" + i))
              .withHeader("X-Trace", equalTo("trace-" + i)));
    }
  }

  @Test
  void noClassHasStateThatAllClientsShare() {
    Stream<Class<?>> classes =
        Stream.of(RocketChatClient.class, ChatApi.class, Requests.class, Answers.class, Json.class);

    assertThat(classes)
        .allSatisfy(
            type ->
                assertThat(type.getDeclaredFields())
                    .filteredOn(it -> Modifier.isStatic(it.getModifiers()))
                    .allMatch(it -> Modifier.isFinal(it.getModifiers())));
  }

  @Test
  void theBodyOfAnErrorIsTyped() {
    server.answersEverything(
        400,
        "{\"success\": false, \"error\": \"No\", \"errorType\": \"error-x\", \"details\": {\"a\": 1}}");

    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class, () -> server.client().build().chat().getMessage("m1"));

    assertThat(refused.getError()).isEqualTo("No");
    assertThat(refused.getErrorType()).isEqualTo("error-x");
    assertThat(refused.getDetails()).isEqualTo(Map.of("a", 1));
  }

  @Test
  void aRateLimitIsWaitedForWithoutALineOfTheProgram() {
    ManualTime time = new ManualTime();
    server.answersEverything(aResponse().withStatus(429).withHeader("Retry-After", "10"));
    RocketChatClient client =
        time.in(server.client()).retries(RetryPolicy.standard().maxAttempts(2)).build();

    catchThrowableOfType(TooManyRequestsException.class, () -> client.chat().getMessage("m1"));

    assertThat(time.slept).hasSize(1);
    assertThat(time.slept.get(0).toSeconds()).isEqualTo(10);
  }

  @Test
  void aSingleCallHasHeadersOfItsOwnAndTokensMayChange() {
    server.answersEverything(200, "{\"success\": true}");
    AtomicInteger number = new AtomicInteger();
    RocketChatClient client =
        server
            .client()
            .tokens(() -> new TokenPair("u1", "token-" + number.incrementAndGet()))
            .build();

    client.authentication().getMe();
    client.withOptions(o -> o.header("X-Tenant", "a")).authentication().getMe();

    server.http.verify(
        getRequestedFor(anyUrl())
            .withHeader("X-Auth-Token", equalTo("token-1"))
            .withoutHeader("X-Tenant"));
    server.http.verify(
        getRequestedFor(anyUrl())
            .withHeader("X-Auth-Token", equalTo("token-2"))
            .withHeader("X-Tenant", equalTo("a")));
  }

  @Test
  void aTestCanPutItsOwnAnswersInPlace() {
    assertThat(Modifier.isFinal(RocketChatClient.class.getModifiers())).isFalse();
    assertThat(Modifier.isFinal(ChatApi.class.getModifiers())).isFalse();
    MessageResponse answer = new MessageResponse().message(new Message().id("m1"));
    ChatApi chat = new ChatApi(new FixedAnswer(answer));

    assertThat(chat.sendMessage(m -> m.rid("r1").msg("hi"))).isSameAs(answer);
  }

  private record FixedAnswer(Object answer) implements Calls {
    @Override
    @SuppressWarnings("unchecked")
    public <T> T call(Call<T> call) {
      return (T) answer;
    }

    @Override
    public <T> CompletableFuture<T> callAsync(Call<T> call) {
      return CompletableFuture.completedFuture(call(call));
    }
  }
}
