package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.model.MessageResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {
  private static final String ANSWER = "{\"message\": {\"_id\": \"m1\"}, \"success\": true}";

  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldSendHeadersAndParametersOfASingleCall() {
    server.answersEverything(200, ANSWER);
    RocketChatClient client = server.client().token("u1", "t1").build();

    client
        .withOptions(o -> o.header("X-Request-Id", "r1").header("Accept", "text/json"))
        .withOptions(o -> o.query("fields", "{\"msg\": 1}").query("msgId", "m2"))
        .chat()
        .getMessage("m1");
    client.chat().getMessage("m3");

    server.http.verify(
        getRequestedFor(
                urlEqualTo("/api/v1/chat.getMessage?fields=%7B%22msg%22%3A%201%7D&msgId=m2"))
            .withHeader("X-Request-Id", equalTo("r1"))
            .withHeader("Accept", equalTo("text/json"))
            .withHeader("X-Auth-Token", equalTo("t1")));
    server.http.verify(
        getRequestedFor(urlEqualTo("/api/v1/chat.getMessage?msgId=m3"))
            .withoutHeader("X-Request-Id"));
  }

  @Test
  void shouldSendPropertiesThatTheContractDoesNotKnow() {
    server.answersEverything(200, ANSWER);

    server
        .client()
        .build()
        .withOptions(o -> o.bodyProperty("silent", true))
        .chat()
        .starMessage(s -> s.messageId("m1"));

    server.http.verify(
        postRequestedFor(urlEqualTo("/api/v1/chat.starMessage"))
            .withRequestBody(equalToJson("{\"messageId\": \"m1\", \"silent\": true}")));
  }

  @Test
  void shouldGiveUpASingleCallEarlier() {
    server.answersEverything(okJson(ANSWER).withFixedDelay(20_000));
    RocketChatClient hurried =
        server.client().build().withOptions(o -> o.timeout(Duration.ofMillis(100)));

    assertThatExceptionOfType(ConnectionException.class)
        .isThrownBy(() -> hurried.chat().getMessage("m1"))
        .withMessageEndingWith("nothing within 100 ms");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hurried.withOptions(o -> o.timeout(Duration.ZERO)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Auth-Token", "x-user-id"})
  void shouldRefuseAHeaderThatSaysWhoCalls(String name) {
    RocketChatClient client = server.client().token("u1", "t1").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withOptions(o -> o.header(name, "other")))
        .withMessageStartingWith(name + " says who calls");
  }

  @Test
  void shouldReadAWholeListWhateverPageTheOptionsAskFor() {
    server.answersEverything(200, "{\"messages\": [], \"total\": 0, \"success\": true}");

    server
        .client()
        .build()
        .withOptions(o -> o.query("offset", "5").query("count", "1").query("extra", "x"))
        .chat()
        .getPinnedMessagesAll("r1")
        .toList();

    server.http.verify(
        getRequestedFor(urlPathEqualTo("/api/v1/chat.getPinnedMessages"))
            .withQueryParam("offset", equalTo("0"))
            .withQueryParam("count", equalTo("100"))
            .withQueryParam("extra", equalTo("x")));
  }

  @Test
  void shouldShowAnAnswerAsItCame() {
    server.answersEverything(okJson(ANSWER).withHeader("X-RateLimit-Remaining", "9"));

    RawAnswer<MessageResponse> raw =
        server.client().build().raw(client -> client.chat().getMessage("m1"));

    assertThat(raw.status()).isEqualTo(200);
    assertThat(raw.headers().get("x-ratelimit-remaining")).containsExactly("9");
    assertThat(raw.body()).isEqualTo(ANSWER);
    assertThat(raw.value().getMessage().getId()).isEqualTo("m1");
    assertThat(raw).hasToString("RawAnswer[status=200, value=" + raw.value() + "]");
  }

  @Test
  void shouldThrowAsUsualWhereTheAnswerIsToBeShown() {
    server.answersEverything(400, "{\"success\": false, \"error\": \"no\"}");
    RocketChatClient client = server.client().build();

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> client.raw(it -> it.chat().getMessage("m1")))
        .satisfies(it -> assertThat(it.getHeaders()).containsKey("content-type"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.raw(it -> "no call"))
        .withMessage("There was no call whose answer could be shown");
  }

  @Test
  void shouldLeaveTheConnectionsOpenWhenADerivedClientIsClosed() {
    server.answersEverything(200, ANSWER);
    RocketChatClient client = server.client().build();

    client.withOptions(o -> o).close();

    assertThat(client.chat().getMessage("m1").getMessage().getId()).isEqualTo("m1");
  }
}
