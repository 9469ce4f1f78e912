package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LambdaCallsTest {
  @RegisterExtension final StubServer server = new StubServer();

  private RocketChatClient client;

  @BeforeEach
  void succeeds() {
    server.answersEverything(200, "{\"success\": true}");
    client = server.client().build();
  }

  @Test
  void shouldSendTheMessageThatALambdaFillsIn() {
    client.chat().sendMessage(m -> m.rid("GENERAL").msg("hi"));

    server.http.verify(
        postRequestedFor(urlEqualTo("/api/v1/chat.sendMessage"))
            .withRequestBody(
                equalToJson("{\"message\": {\"rid\": \"GENERAL\", \"msg\": \"hi\"}}")));
  }

  @Test
  void shouldSendTheBodyThatALambdaFillsIn() {
    client.channels().createChannel(c -> c.name("dev").readOnly(true));
    client.settings().updateSetting("Site_Name", s -> s.value("Gantry"));

    server.http.verify(
        postRequestedFor(urlEqualTo("/api/v1/channels.create"))
            .withRequestBody(equalToJson("{\"name\": \"dev\", \"readOnly\": true}")));
    server.http.verify(
        postRequestedFor(urlEqualTo("/api/v1/settings/Site_Name"))
            .withRequestBody(equalToJson("{\"value\": \"Gantry\"}")));
  }

  @Test
  void shouldAskWithTheParametersThatALambdaSets() {
    client.channels().getChannelInfo(q -> q.roomName("general"));
    client.chat().getPinnedMessages("GENERAL", q -> q.count(5));
    client.async().chat().getPinnedMessages("dev", q -> q.offset(5)).join();

    server.http.verify(getRequestedFor(urlEqualTo("/api/v1/channels.info?roomName=general")));
    server.http.verify(
        getRequestedFor(urlEqualTo("/api/v1/chat.getPinnedMessages?count=5&roomId=GENERAL")));
    server.http.verify(
        getRequestedFor(urlEqualTo("/api/v1/chat.getPinnedMessages?offset=5&roomId=dev")));
  }

  @Test
  void shouldSendEachValueOfAListByItself() {
    client
        .directMessages()
        .getDirectMessageMembers(q -> q.username("ada").status(List.of("online", "away")));
    client.directMessages().getDirectMessageMembers(q -> q.username("ada").status(List.of()));

    server.http.verify(
        getRequestedFor(
            urlEqualTo("/api/v1/dm.members?username=ada&status%5B%5D=online&status%5B%5D=away")));
    server.http.verify(getRequestedFor(urlEqualTo("/api/v1/dm.members?username=ada")));
  }
}
