package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.model.NewMessage;
import dev.gantry.client.model.SendMessageRequest;
import dev.gantry.client.retry.RetryPolicy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A message is sent once, however often its request had to be. */
class RepeatedMessageTest {
  private static final String SENT =
      """
      {"message": {"_id": "m1", "rid": "GENERAL", "msg": "hi"}, "success": true}
      """;
  private static final ResponseDefinitionBuilder LOST =
      aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);

  @RegisterExtension final StubServer server = new StubServer();

  private RocketChatClient client;

  @BeforeEach
  void repeats() {
    client =
        new ManualTime()
            .in(server.client())
            .token("u1", "t1")
            .retries(RetryPolicy.standard())
            .build();
  }

  @Test
  void shouldRepeatTheRequestWithTheSameId() {
    answersSending(LOST, okJson(SENT));

    client.chat().sendMessage(m -> m.rid("GENERAL").msg("hi"));

    assertThat(idsSent()).hasSize(2);
    assertThat(idsSent().get(0)).matches("[2-9A-Za-z]{17}").isEqualTo(idsSent().get(1));
    server.http.verify(0, getRequestedFor(anyUrl()));
  }

  @Test
  void shouldSendANewMessageEachTimeThatTheProgramAsksForIt() {
    answersSending(okJson(SENT));
    SendMessageRequest request =
        new SendMessageRequest().message(new NewMessage().rid("GENERAL").msg("hi"));

    client.chat().sendMessage(request);
    client.chat().sendMessage(request);

    assertThat(idsSent()).hasSize(2).doesNotHaveDuplicates();
    assertThat(request.getMessage().getId()).isNull();
  }

  @Test
  void shouldKeepTheIdThatTheProgramChose() {
    answersSending(okJson(SENT));

    client.chat().sendMessage(m -> m.id("my-id").rid("GENERAL").msg("hi"));

    assertThat(idsSent()).containsExactly("my-id");
  }

  @Test
  void shouldReadTheMessageBackWhereTheFirstRequestHadSentIt() {
    answersSending(LOST, okJson("{\"success\": true}"));
    server.http.stubFor(get(urlPathEqualTo("/api/v1/chat.getMessage")).willReturn(okJson(SENT)));

    var sent = client.chat().sendMessage(m -> m.rid("GENERAL").msg("hi"));

    assertThat(sent.getMessage().getId()).isEqualTo("m1");
    server.http.verify(
        getRequestedFor(urlPathEqualTo("/api/v1/chat.getMessage"))
            .withQueryParam("msgId", equalTo(idsSent().get(0))));
  }

  @Test
  void shouldReadTheMessageBackThoughALoginCameBetween() {
    answersSending(
        LOST,
        aResponse().withStatus(401).withBody("{\"success\": false}"),
        okJson("{\"success\": true}"));
    server.http.stubFor(get(urlPathEqualTo("/api/v1/chat.getMessage")).willReturn(okJson(SENT)));
    server.logsIn("u1", "t1");
    RocketChatClient rosa =
        new ManualTime()
            .in(server.client())
            .login("rosa", "secret")
            .retries(RetryPolicy.standard())
            .build();

    var sent = rosa.chat().sendMessage(m -> m.rid("GENERAL").msg("hi"));

    assertThat(sent.getMessage().getId()).isEqualTo("m1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'_id': 'm1', 'rid': 'r2', 'msg': 'hi'}",
        "{'_id': 'm1', 'rid': 'GENERAL', 'msg': 'other'}",
        "{'_id': 'm1'}",
        "null"
      })
  void shouldNotTakeAMessageOfSomebodyElseForItsOwn(String other) {
    answersSending(
        LOST, aResponse().withStatus(400).withBody("{\"success\": false, \"error\": \"taken\"}"));
    String found = "{'message': %s, 'success': true}".formatted(other).replace("'", "\"");
    server.http.stubFor(get(urlPathEqualTo("/api/v1/chat.getMessage")).willReturn(okJson(found)));

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> client.chat().sendMessage(m -> m.id("m1").rid("GENERAL").msg("hi")))
        .withMessageEndingWith("400: taken");
  }

  @Test
  void shouldShowTheRefusalWhereThereIsNoSuchMessage() {
    answersSending(
        LOST, aResponse().withStatus(400).withBody("{\"success\": false, \"error\": \"no\"}"));
    server.http.stubFor(
        get(urlPathEqualTo("/api/v1/chat.getMessage"))
            .willReturn(aResponse().withStatus(400).withBody("{\"success\": false}")));

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> client.chat().sendMessage(m -> m.rid("GENERAL").msg("hi")))
        .withMessageEndingWith("400: no");
  }

  private void answersSending(ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      String state = i == 0 ? Scenario.STARTED : "answer " + i;
      String next = i + 1 < answers.length ? "answer " + (i + 1) : state;
      server.http.stubFor(
          post(urlPathEqualTo("/api/v1/chat.sendMessage"))
              .inScenario("answers")
              .whenScenarioStateIs(state)
              .willReturn(answers[i])
              .willSetStateTo(next));
    }
  }

  private List<String> idsSent() {
    return server.http.findAll(postRequestedFor(anyUrl())).stream()
        .map(it -> JsonMapper.shared().readTree(it.getBodyAsString()))
        .map(it -> it.path("message").path("_id").asString())
        .toList();
  }
}
