package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import dev.gantry.client.api.ChatApi.GetThreadsListQuery;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.NewMessage;
import dev.gantry.client.model.SendMessageRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallsTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldSendOnlyWhatIsSet() {
    server.answersEverything(200, "{\"success\": true}");

    server.client().build().chat().sendMessage(message("Hällo"));

    server.http.verify(
        postRequestedFor(urlEqualTo("/api/v1/chat.sendMessage"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson("{\"message\": {\"rid\": \"GENERAL\", \"msg\": \"Hällo\"}}")));
  }

  @Test
  void shouldSendNullWhereItWasPutOnPurpose() {
    server.answersEverything(200, "{\"success\": true}");

    SendMessageRequest request = message("Hello");
    request.getMessage().putCustomFieldsItem("priority", null);
    server.client().build().chat().sendMessage(request);

    server.http.verify(
        postRequestedFor(urlEqualTo("/api/v1/chat.sendMessage"))
            .withRequestBody(
                equalToJson(
                    """
                    {"message": {"rid": "GENERAL", "msg": "Hello", "customFields": {"priority": null}}}
                    """)));
  }

  @Test
  void shouldEncodePathAndQuery() {
    server.answersEverything(200, "{\"success\": true}");
    RocketChatClient client = server.client().build();

    client.settings().getSetting("Layout/Home Body?");
    client.chat().getThreadsList("r+1", new GetThreadsListQuery().count(5).text("a&b ü"));

    server.http.verify(getRequestedFor(urlEqualTo("/api/v1/settings/Layout%2FHome%20Body%3F")));
    server.http.verify(
        getRequestedFor(
            urlEqualTo("/api/v1/chat.getThreadsList?count=5&rid=r%2B1&text=a%26b%20%C3%BC")));
  }

  @Test
  void shouldNameItselfWithItsVersion() {
    server.answersEverything(200, "{\"success\": true}");

    server.client().build().chat().getMessage("7aDSXtjMA3KPLxLjt");

    server.http.verify(
        getRequestedFor(urlEqualTo("/api/v1/chat.getMessage?msgId=7aDSXtjMA3KPLxLjt"))
            .withHeader("User-Agent", matching("gantry-client/\\d.*")));
  }

  @Test
  void shouldNameTheApplicationBeforeItself() {
    server.answersEverything(200, "{\"success\": true}");

    server.client().applicationName("ReportBot/1.2").build().chat().getMessage("m1");

    server.http.verify(
        getRequestedFor(anyUrl())
            .withHeader("User-Agent", matching("ReportBot/1\\.2 gantry-client/\\d.*")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().applicationName("bot\r\nX-Evil: 1"));
  }

  @Test
  void shouldNotAskForAnotherProtocolWhereAWebSocketCouldBeMeant() {
    server.answersEverything(200, "{\"success\": true}");

    server.client().build().chat().getMessage("m1");

    server.http.verify(getRequestedFor(anyUrl()).withoutHeader("Upgrade"));
  }

  @Test
  void shouldKeepFieldsAndValuesThatTheContractDoesNotKnow() {
    server.answersEverything(
        200,
        """
        {"message": {"_id": "m1", "msg": "ü", "t": "from-the-future", "mood": {"level": 3}},
         "hint": "new", "success": true}
        """);

    var answer = server.client().build().chat().getMessage("m1");

    Message message = answer.getMessage();
    assertThat(message.getMsg()).isEqualTo("ü");
    assertThat(message.getT()).isEqualTo("from-the-future");
    assertThat(message.getAdditionalProperties()).containsOnly(entry("mood", Map.of("level", 3)));
    assertThat(answer.getAdditionalProperties()).containsOnly(entry("hint", "new"));
  }

  @Test
  void shouldWriteBackFieldsThatTheContractDoesNotKnow() {
    String json = "{\"_id\":\"m1\",\"mood\":{\"level\":3}}";

    Message message = Json.mapper().readValue(json, Message.class);

    assertThat(Json.mapper().writeValueAsString(message)).isEqualTo(json);
  }

  @Test
  void shouldCallAServerThatLivesUnderAPath() {
    server.answersEverything(200, "{\"success\": true}");

    RocketChatClient.builder()
        .baseUrl(server.http.baseUrl() + "/team/")
        .build()
        .chat()
        .getMessage("m1");

    server.http.verify(getRequestedFor(urlEqualTo("/team/api/v1/chat.getMessage?msgId=m1")));
  }

  @Test
  void shouldNameTheParameterThatIsMissing() {
    var chat = server.client().build().chat();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> chat.getMessage(null))
        .withMessage("getMessage needs msgId, which is null");
  }

  private static SendMessageRequest message(String text) {
    return new SendMessageRequest().message(new NewMessage().rid("GENERAL").msg(text));
  }
}
