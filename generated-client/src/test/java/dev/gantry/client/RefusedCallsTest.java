package dev.gantry.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.ForbiddenException;
import dev.gantry.client.error.NotFoundException;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.error.ServerErrorException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.error.UnauthorizedException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusedCallsTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldCarryEverythingThatTheServerSaid() {
    String body =
        """
        {"success": false, "error": "Not allowed [error-not-allowed]", "errorType": "error-not-allowed",
         "details": {"method": "deleteMessage"}}
        """;
    server.answersEverything(400, body);

    var refused = failure(BadRequestException.class);

    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getError()).isEqualTo("Not allowed [error-not-allowed]");
    assertThat(refused.getErrorType()).isEqualTo("error-not-allowed");
    assertThat(refused.getDetails()).isEqualTo(Map.of("method", "deleteMessage"));
    assertThat(refused.getBody()).isEqualTo(body);
    assertThat(refused.getOperation()).isEqualTo("getMessage");
    assertThat(refused.getUrl())
        .hasToString(server.http.baseUrl() + "/api/v1/chat.getMessage?msgId=m1");
    assertThat(refused)
        .hasMessage(
            "getMessage (GET %s/api/v1/chat.getMessage) was answered with 400: "
                    .formatted(server.http.baseUrl())
                + "Not allowed [error-not-allowed]");
  }

  @Test
  void shouldReadARefusalWithoutWords() {
    server.answersEverything(400, "{\"success\": false}");

    var refused = failure(BadRequestException.class);

    assertThat(refused.getError()).isNull();
    assertThat(refused.getErrorType()).isNull();
    assertThat(refused.getDetails()).isNull();
  }

  @Test
  void shouldReadTheEnvelopeOfAMissingLogin() {
    server.answersEverything(
        401, "{\"status\": \"error\", \"message\": \"You must be logged in to do this.\"}");

    var refused = failure(UnauthorizedException.class);

    assertThat(refused.getError()).isEqualTo("You must be logged in to do this.");
  }

  @Test
  void shouldTakeTheCodeFromTheTextWhereItStandsNowhereElse() {
    server.answersEverything(
        403,
        """
        {"success": false,
         "error": "User does not have the permissions required for this action [error-unauthorized]"}
        """);
    assertThat(failure(ForbiddenException.class).getErrorType()).isEqualTo("error-unauthorized");

    server.answersEverything(400, "{\"success\": false, \"error\": \"totp-required\"}");
    assertThat(failure(BadRequestException.class).getErrorType()).isEqualTo("totp-required");
  }

  @Test
  void shouldTellWhenTheRateLimitIsLifted() {
    server.answersEverything(
        aResponse()
            .withStatus(429)
            .withHeader("X-RateLimit-Reset", "1795230000000")
            .withBody("{\"success\": false, \"error\": \"Error, too many requests.\"}"));

    assertThat(failure(TooManyRequestsException.class).getResetTime())
        .isEqualTo(Instant.ofEpochMilli(1795230000000L));
  }

  @Test
  void shouldRefuseWithTheStatusAlsoWhereTheBodyIsAPage() {
    server.answersEverything(
        aResponse().withStatus(502).withBody("<html><h1>Bad Gateway</h1></html>"));
    var bad = failure(ServerErrorException.class);
    assertThat(bad.getStatus()).isEqualTo(502);
    assertThat(bad.getBody()).contains("Bad Gateway");
    assertThat(bad.getError()).isNull();

    server.answersEverything(aResponse().withStatus(404).withBody("404 Not Found"));
    assertThat(failure(NotFoundException.class).getStatus()).isEqualTo(404);
  }

  @Test
  void shouldSurviveAnErrorThatIsNoText() {
    server.answersEverything(400, "{\"success\": false, \"error\": {\"reason\": \"odd\"}}");

    assertThat(failure(BadRequestException.class).getError()).isEqualTo("{\"reason\":\"odd\"}");
  }

  private <X extends RocketChatException> X failure(Class<X> type) {
    var chat = server.client().build().chat();
    return catchThrowableOfType(type, () -> chat.getMessage("m1"));
  }
}
