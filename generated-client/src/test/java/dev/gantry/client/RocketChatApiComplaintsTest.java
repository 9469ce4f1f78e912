package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.call.FilePart;
import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.NotFoundException;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.error.UnauthorizedException;
import dev.gantry.client.error.UnexpectedAnswerException;
import dev.gantry.client.model.Attachment;
import dev.gantry.client.model.Message;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of Rocket.Chat's API complain about, as far as a client can cure it. */
class RocketChatApiComplaintsTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void strictValidationGetsNothingThatWasNotSet() {
    server.answersEverything(200, "{\"success\": true}");

    server.client().build().chat().updateMessage(u -> u.roomId("r1").msgId("m1").text("hi"));

    server.http.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                equalToJson("{\"roomId\": \"r1\", \"msgId\": \"m1\", \"text\": \"hi\"}")));
  }

  @Test
  void aParameterThatOnlySomeServersTakeCanBeSentAllTheSame() {
    server.answersEverything(200, "{\"messages\": [], \"success\": true}");

    server
        .client()
        .build()
        .withOptions(o -> o.query("query", "{\"pinned\": true}"))
        .chat()
        .getPinnedMessages("r1");

    server.http.verify(
        getRequestedFor(anyUrl()).withQueryParam("query", equalTo("{\"pinned\": true}")));
  }

  @Test
  void theBodyOfA429IsNeverTakenForData() {
    server.answersEverything(
        429,
        "{\"success\": false, \"error\": \"Error, too many requests. You must wait 42 seconds\"}");

    TooManyRequestsException refused = failure(TooManyRequestsException.class);

    assertThat(refused.getResetTime()).isAfter(Instant.now().plusSeconds(30));
  }

  @Test
  void theTwoHeadersOfALoginAreOneSetting() {
    server.answersEverything(200, "{\"success\": true}");

    server.client().token("u1", "t1").build().authentication().getMe();

    server.http.verify(
        getRequestedFor(anyUrl())
            .withHeader("X-User-Id", equalTo("u1"))
            .withHeader("X-Auth-Token", equalTo("t1")));
  }

  @Test
  void aTokenThatExpiredWithoutAWordIsReplaced() {
    server.http.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)));
    server.http.stubFor(
        any(anyUrl())
            .withHeader("X-Auth-Token", equalTo("fresh"))
            .willReturn(okJson("{\"_id\": \"u1\"}")));
    server.logsIn("u1", "fresh");

    assertThat(server.client().login("rosa", "secret").build().authentication().getMe().getId())
        .isEqualTo("u1");
  }

  @Test
  void a401SaysWhichCallOfWhichAddressItWas() {
    server.answersEverything(
        401, "{\"status\": \"error\", \"message\": \"You must be logged in to do this.\"}");

    assertThat(failure(UnauthorizedException.class))
        .hasMessageContaining("getMessage (GET " + server.http.baseUrl())
        .hasMessageContaining("You must be logged in to do this.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": false, \"error\": \"totp-required\"}",
        "{\"success\": false, \"errorType\": \"totp-required\"}"
      })
  void aSecondFactorIsAskedForWhereverTheAnswerNamesIt(String refusal) {
    server.answersEverything(400, refusal);
    server.http.stubFor(
        any(anyUrl())
            .withHeader("x-2fa-code", equalTo("123456"))
            .willReturn(okJson("{\"message\": {\"_id\": \"m1\"}}")));

    RocketChatClient client = server.client().twoFactor(challenge -> "123456").build();

    assertThat(client.chat().getMessage("m1").getMessage().getId()).isEqualTo("m1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid-params", "error-invalid-params"})
  void aCodeIsTheSameWithAndWithoutItsPrefix(String code) {
    server.answersEverything(400, "{\"success\": false, \"errorType\": \"" + code + "\"}");

    BadRequestException refused = failure(BadRequestException.class);

    assertThat(refused.hasErrorType("invalid-params")).isTrue();
    assertThat(refused.hasErrorType("error-invalid-params")).isTrue();
    assertThat(refused.hasErrorType("error-not-allowed")).isFalse();
    assertThat(refused.getErrorType()).isEqualTo(code);
  }

  @Test
  void a400WithoutAWordShowsTheRequest() {
    server.answersEverything(400, "{\"success\": false}");

    BadRequestException refused = failure(BadRequestException.class);

    assertThat(refused.getRequest().url()).hasQuery("msgId=m1");
    assertThat(refused.hasErrorType("invalid-params")).isFalse();
  }

  @Test
  void aMistypedAddressIsNoSuccess() {
    server.answersEverything(
        aResponse().withHeader("Content-Type", "text/html").withBody("<!DOCTYPE html><html/>"));

    assertThat(failure(UnexpectedAnswerException.class))
        .hasMessageContaining(server.http.baseUrl())
        .hasMessageEndingWith("it is a page of HTML; is the base URL right?");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void aRefusalIsKnownByItsCodeWhicheverStatusItHas(int status) {
    server.answersEverything(status, "{\"success\": false, \"errorType\": \"error-unauthorized\"}");

    RocketChatException refused = failure(RocketChatException.class);

    assertThat(refused.hasErrorType("error-unauthorized")).isTrue();
    assertThat(refused.getStatus()).isEqualTo(status);
  }

  @Test
  void anOperationThatTheServerHasRemovedIsNamedWithItsAddress() {
    server.answersEverything(aResponse().withStatus(404).withBody("404 Not Found"));
    RocketChatClient client = server.client().build();
    FilePart file = FilePart.of("a.txt", "text/plain", new byte[] {1});

    NotFoundException gone =
        catchThrowableOfType(NotFoundException.class, () -> client.rooms().uploadFile("r1", file));

    assertThat(gone)
        .hasMessageContaining(
            "uploadFile (POST " + server.http.baseUrl() + "/api/v1/rooms.upload/r1");
  }

  @Test
  void aRefusalWithTheStatusOfASuccessIsARefusal() {
    server.answersEverything(200, "{\"success\": false, \"error\": \"no\"}");

    assertThat(failure(UnexpectedAnswerException.class).getError()).isEqualTo("no");
  }

  @Test
  void aListIsNotCutAtTheSilentFiftyOfTheServer() {
    server.answersEverything(200, "{\"messages\": [], \"total\": 0, \"success\": true}");

    server.client().build().chat().getPinnedMessagesAll("r1").toList();

    server.http.verify(
        getRequestedFor(anyUrl())
            .withQueryParam("count", equalTo("100"))
            .withQueryParam("offset", equalTo("0")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"messages\": [], \"total\": 10, \"success\": true}",
        "{\"messages\": [], \"success\": true}",
        "{\"success\": true}"
      })
  void anEmptyPageOrOneWithoutItsListEndsTheList(String page) {
    server.answersEverything(200, page);

    assertThat(server.client().build().chat().getPinnedMessagesAll("r1").toList()).isEmpty();

    server.http.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void aTimeIsReadAsObjectAndTextAndNoneIsNot1970() {
    String object = "{\"ts\": {\"$date\": 1700000000000}}";
    String text = "{\"ts\": \"2023-11-14T22:13:20.000Z\"}";

    assertThat(sent(object)).isEqualTo(sent(text)).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(sent("{\"ts\": null}")).isNull();
  }

  @Test
  void attachmentsAreAListAndNothingElse() {
    server.answersEverything(200, "{\"success\": true}");

    server
        .client()
        .build()
        .chat()
        .sendMessage(
            m -> m.rid("r1").addAttachmentsItem(new Attachment().title("Report").text("done")));

    server.http.verify(
        postRequestedFor(anyUrl())
            .withRequestBody(
                equalToJson(
                    """
                    {"message": {"rid": "r1", "attachments": [{"title": "Report", "text": "done"}]}}
                    """)));
  }

  private static Instant sent(String message) {
    return Timestamps.instant(Json.mapper().readValue(message, Message.class).getTs());
  }

  private <X extends RocketChatException> X failure(Class<X> type) {
    RocketChatClient client = server.client().build();
    return catchThrowableOfType(type, () -> client.chat().getMessage("m1"));
  }
}
