package dev.gantry.server.http.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Realtime methods, called over HTTP. */
class MethodCallTest {

  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension static final RunningServer server = new RunningServer();

  @Test
  void shouldAddUsersToARoom() {
    JsonNode result = call("ada", "addUsersToRoom", "[{'rid':'lab','users':['sam']}]", 200);

    assertThat(result.path("result").asBoolean()).isTrue();
    assertThat(server.as("sam").get("chat.getMessage?msgId=from-ada").status()).isEqualTo(200);
    server.as("ada").post("groups.kick", "{\"roomId\":\"lab\",\"userId\":\"sam-id\"}");
  }

  @Test
  void shouldSaveTheCallersPreferencesBesideTheEarlierOnes() {
    call("ben", "saveUserPreferences", "[{'emailNotificationMode':'nothing'}]", 200);

    JsonNode result = call("ben", "saveUserPreferences", "[{'clockMode':2}]", 200);

    assertThat(result.path("result").asBoolean()).isTrue();
    JsonNode preferences = server.as("ben").get("me").json().at("/settings/preferences");
    assertThat(preferences.path("emailNotificationMode").asString()).isEqualTo("nothing");
    assertThat(preferences.path("clockMode").asInt()).isEqualTo(2);
    String lab = server.as("ben").get("subscriptions.getOne?roomId=lab").body();
    assertThat(lab).contains("\"emailNotifications\":\"nothing\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "7", "\"\""})
  void shouldGiveTheIdBackAsItCame(String id) {
    String text = "{\"msg\":\"method\",\"id\":%s,\"method\":\"nope\",\"params\":[]}".formatted(id);

    JsonNode result = JSON.readTree(post("ada", "nope", text).json().path("message").asString());

    assertThat(result.path("id")).isEqualTo(JSON.readTree(id));
    assertThat(result.path("msg").asString()).isEqualTo("result");
  }

  @Test
  void shouldSayThatAMethodIsUnknown() {
    JsonNode error = call("ada", "eraseEverything", "[]", 400).path("error");

    assertThat(error.path("error").asInt()).isEqualTo(404);
    assertThat(error.path("message").asString())
        .isEqualTo("Method 'eraseEverything' not found [404]");
    assertThat(error.path("errorType").asString()).isEqualTo("Meteor.Error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ada | addUsersToRoom | [{'rid':'lab','users':['nobody']}] | error-user-not-found",
        "ada | addUsersToRoom | [{'rid':'lab','users':[7]}] | error-user-not-found",
        "ada | addUsersToRoom | [{'rid':'lab'}] | error-invalid-arguments",
        "ada | addUsersToRoom | [{'rid':7,'users':[]}] | error-invalid-room",
        "ada | addUsersToRoom | [] | error-invalid-room",
        "ada | addUsersToRoom | [{'rid':'nope','users':['sam']}] | error-invalid-room",
        "sam | addUsersToRoom | [{'rid':'lab','users':['sam']}] | error-not-allowed",
        "sam | addUsersToRoom | [{'rid':'lab'}] | error-not-allowed",
        "mona | addUsersToRoom | [{'rid':'lab','users':['sam']}] | error-not-allowed",
        "ben | saveUserPreferences | [] | 400",
        "ben | saveUserPreferences | ['language'] | 400",
        "ben | saveUserPreferences | [{'language':7}]"
            + " | Match error: Expected string in field language",
      })
  void shouldAnswerRefusalsAsResultsAndChangeNothing(
      String username, String method, String parameters, String error) {
    StoredRecords before = server.records();

    JsonNode result = call(username, method, parameters, 400);

    assertThat(result.at("/error/error").asString()).isEqualTo(error);
    assertThat(result.has("result")).isFalse();
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "7",
        "[]",
        "{}",
        "{\"msg\":\"method\",\"id\":\"1\",\"method\":\"addUsersToRoom\"}",
        "{\"msg\":\"method\",\"id\":\"1\",\"method\":\"addUsersToRoom\",\"params\":{}}",
        "{\"msg\":\"method\",\"id\":\"1\",\"method\":{},\"params\":[]}",
        "{\"msg\":\"method\",\"id\":null,\"method\":\"addUsersToRoom\",\"params\":[]}",
      })
  void shouldRefuseATextThatIsNoCall(String text) {
    Answer answer = post("ada", "addUsersToRoom", text);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("success").asBoolean(true)).isFalse();
    assertThat(answer.json().path("error").asString()).isEqualTo("Invalid method call");
  }

  @Test
  void shouldCallNothingForSomebodyWhoIsNotLoggedIn() {
    String body = JSON.writeValueAsString(Map.of("message", "{}"));

    assertThat(server.anonymous().post("method.call/addUsersToRoom", body).status()).isEqualTo(401);
  }

  private static JsonNode call(String username, String method, String parameters, int status) {
    String text =
        "{\"msg\":\"method\",\"id\":\"1\",\"method\":\"%s\",\"params\":%s}"
            .formatted(method, parameters.replace('\'', '"'));
    Answer answer = post(username, method, text);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.json().path("message").asString());
  }

  private static Answer post(String username, String method, String text) {
    String body = JSON.writeValueAsString(Map.of("message", text));
    return server.as(username).post("method.call/" + method, body);
  }
}
