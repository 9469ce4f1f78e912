package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.FailedCall;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exception shows the request that failed, without the secrets in it. */
class FailedRequestTest {
  @RegisterExtension final StubServer server = new StubServer();

  @Test
  void shouldShowWhatWasSent() {
    server.answersEverything(400, "{\"success\": false}");
    RocketChatClient client = server.client().token("u1", "secret-token").build();

    FailedCall request =
        catchThrowableOfType(
                BadRequestException.class,
                () -> client.chat().sendMessage(m -> m.rid("GENERAL").msg("hi")))
            .getRequest();

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.headers()).containsEntry("x-user-id", "u1");
    assertThat(request.headers()).containsEntry("x-auth-token", "***");
    assertThat(request.body()).isEqualTo("{\"message\":{\"rid\":\"GENERAL\",\"msg\":\"hi\"}}");
  }

  @Test
  void shouldHideThePasswordThatWasSent() {
    server.answersEverything(400, "{\"success\": false}");

    var refused =
        catchThrowableOfType(
            BadRequestException.class,
            () -> server.client().login("rosa", "hunter2").build().authentication().getMe());

    assertThat(refused.getRequest().body()).isEqualTo("{\"user\":\"rosa\",\"password\":\"***\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"password\":\"a\\\"b\",\"x\":1}   | {\"password\":\"***\",\"x\":1}",
        "{\"a\":{\"authToken\":\"t\"}}         | {\"a\":{\"authToken\":\"***\"}}",
        "{\"code\":123456}                     | {\"code\":\"***\"}",
        "{\"newPassword\":null,\"b\":2}         | {\"newPassword\":\"***\",\"b\":2}",
        "{\"msg\":\"my password: hunter\"}     | {\"msg\":\"my password: hunter\"}",
        "{\"password\":{\"digest\":\"d\"}}       | {\"password\":\"***\"}",
        "[{\"backupCodes\":[\"c\",[\"d\"]]}]    | [{\"backupCodes\":\"***\"}]",
        "{\"a\":[{\"apiKey\":\"k\"}]}           | {\"a\":[{\"apiKey\":\"***\"}]}",
        "[{\"_id\":\"SMTP\",\"value\":\"v\"}]    | [{\"_id\":\"SMTP\",\"value\":\"***\"}]",
        "{\"password\": \"not JSON            | ***",
      })
  void shouldHideWhatIsNamedLikeASecret(String sent, String shown) {
    assertThat(Redaction.body("any", sent.getBytes(StandardCharsets.UTF_8))).isEqualTo(shown);
  }

  @Test
  void shouldHideTheValueOfASetting() {
    assertThat(shown("updateSetting", "{\"value\":\"v\"}")).isEqualTo("{\"value\":\"***\"}");
  }

  @Test
  void shouldHideWhatAMethodGets() {
    String message =
        "{'method':'m','params':['GENERAL',7,{'user':'rosa','password':{'digest':'d'}}]}";
    String shown = "{'method':'m','params':['***','***',{'user':'rosa','password':'***'}]}";

    assertThat(shown("callMethod", inAText(message))).isEqualTo(inAText(shown));
    assertThat(shown("callMethod", "{\"message\":\"no JSON\"}")).isEqualTo("{\"message\":\"***\"}");
  }

  @Test
  void shouldShowOnlyHeadersThatAreKnownToBeHarmless() {
    Map<String, String> sent = Map.of("X-Proxy-Ticket", "secret", "X-Request-Id", "r1");

    assertThat(Redaction.headers(sent))
        .isEqualTo(Map.of("X-Proxy-Ticket", "***", "X-Request-Id", "r1"));
  }

  private static String shown(String operation, String sent) {
    return Redaction.body(operation, sent.getBytes(StandardCharsets.UTF_8));
  }

  private static String inAText(String json) {
    return "{\"message\":\"" + json.replace("'", "\\\"") + "\"}";
  }
}
