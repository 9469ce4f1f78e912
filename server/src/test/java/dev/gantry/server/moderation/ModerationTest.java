package dev.gantry.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members report, as an administrator sees it who is in none of the rooms. */
class ModerationTest {

  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension static final RunningServer server = new RunningServer();

  @BeforeEach
  void dismissEarlierReports() {
    for (String author : List.of("ada-id", "ben-id")) {
      server.as("root").post("moderation.dismissReports", body("userId", author));
    }
  }

  @Test
  void shouldTellWhoWasReportedAndForWhat() {
    report("ben", "from-ada", "gives it away");
    report("mona", "from-ada", "really");
    report("ada", "from-ben", "wrong");

    JsonNode reported = get("moderation.reportsByUsers").path("reports");

    assertThat(reported.findValuesAsString("username")).containsExactly("ben", "ada");
    JsonNode ada = reported.path(1);
    assertThat(ada.path("count").asInt()).isEqualTo(2);
    assertThat(ada.path("msgId").asString()).isEqualTo("from-ada");
    assertThat(ada.path("message").asString()).isEqualTo("the formula");
    assertThat(ada.path("rooms").path(0).path("name").asString()).isEqualTo("laboratory");
    assertThat(ada.path("isUserDeleted").asBoolean(true)).isFalse();
  }

  @Test
  void shouldShowAReportedMessageOnceAndEveryReportOfIt() {
    report("ben", "from-ada", "gives it away");
    report("mona", "from-ada", "really");

    JsonNode messages = get("moderation.user.reportedMessages?userId=ada-id");
    JsonNode reports = get("moderation.reports?msgId=from-ada");

    assertThat(messages.path("messages")).hasSize(1);
    assertThat(messages.at("/messages/0/message/msg").asString()).isEqualTo("the formula");
    assertThat(messages.at("/user/username").asString()).isEqualTo("ada");
    assertThat(messages.path("total").asInt()).isEqualTo(2);
    assertThat(reports.path("reports").findValuesAsString("description"))
        .containsExactly("really", "gives it away");
    assertThat(reports.at("/reports/0/reportedBy/username").asString()).isEqualTo("mona");
    assertThat(reports.at("/reports/0/message").isMissingNode()).isTrue();
  }

  @Test
  void shouldListByPageAndTime() {
    report("ben", "from-ada", "first");
    report("ben", "from-ada", "second");

    JsonNode second = get("moderation.reports?msgId=from-ada&offset=1&count=1");
    assertThat(second.path("reports").findValuesAsString("description")).containsExactly("first");
    assertThat(second.path("total").asInt()).isEqualTo(2);
    assertThat(get("moderation.reportsByUsers?latest=2020-01-01").path("total").asInt()).isZero();
    assertThat(get("moderation.reportsByUsers?oldest=2020-01-01T00:00:00Z").path("total").asInt())
        .isEqualTo(1);
    assertThat(get("moderation.reportsByUsers?selector=nothing").path("reports")).isEmpty();
    assertThat(get("moderation.reportsByUsers?selector=FORMULA").path("reports")).hasSize(1);
  }

  @Test
  void shouldAnswerNullForAUserWhoIsUnknown() {
    JsonNode nobody = get("moderation.user.reportedMessages?userId=nobody");

    assertThat(nobody.path("user").isNull()).isTrue();
    assertThat(nobody.path("messages")).isEmpty();
  }

  @Test
  void shouldDismissTheReportsOfAMessageOnce() {
    report("ben", "from-ada", "gives it away");
    String message = body("msgId", "from-ada");

    assertThat(server.as("root").post("moderation.dismissReports", message).status())
        .isEqualTo(200);

    assertThat(get("moderation.reportsByUsers").path("reports")).isEmpty();
    Answer again = server.as("root").post("moderation.dismissReports", message);
    assertThat(again.json().path("error").asString()).isEqualTo("no-reports-found");
  }

  @Test
  void shouldKeepWhoDismissedAReportAndWhy() {
    report("ben", "from-ada", "gives it away");

    server
        .as("root")
        .post("moderation.dismissReports", body("userId", "ada-id", "reason", "an old formula"));

    assertThat(server.records().toString())
        .contains("\"moderatedBy\":\"root-id\"", "an old formula", "gives it away");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ben", "sam"})
  void shouldShowReportsOnlyToThoseWhoModerate(String username) {
    report("ben", "from-ada", "gives it away");
    StoredRecords before = server.records();

    Stream.of(
            "moderation.reportsByUsers",
            "moderation.user.reportedMessages?userId=ada-id",
            "moderation.reports?msgId=from-ada")
        .forEach(
            list -> assertThat(server.as(username).get(list).status()).as(list).isEqualTo(403));
    assertThat(
            server
                .as(username)
                .post("moderation.dismissReports", body("msgId", "from-ada"))
                .status())
        .isEqualTo(403);
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moderation.reportsByUsers?oldest=yesterday | must match format \"date\" [invalid-params]",
        "moderation.reportsByUsers?latest=2020-13-01 | must match format \"date\" [invalid-params]",
        "moderation.reports?msgId= | must have required property 'msgId' [invalid-params]",
        "moderation.reports?msgId=a&count=x | must be integer [invalid-params]",
        "moderation.reports?msgId=a&sort=ts"
            + " | Invalid sort parameter provided: \"ts\" [error-invalid-sort]",
      })
  void shouldRefuseBadParameters(String request, String error) {
    Answer answer = server.as("root").get(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").asString()).isEqualTo(error);
  }

  @Test
  void shouldRefuseToDismissByUserAndMessageAtOnce() {
    report("ben", "from-ada", "gives it away");

    Answer answer =
        server
            .as("root")
            .post("moderation.dismissReports", body("userId", "ada-id", "msgId", "from-ada"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(get("moderation.reports?msgId=from-ada").path("total").asInt()).isEqualTo(1);
  }

  private static void report(String reporter, String messageId, String description) {
    String body = body("messageId", messageId, "description", description);
    assertThat(server.as(reporter).post("chat.reportMessage", body).status()).isEqualTo(200);
  }

  private static JsonNode get(String list) {
    Answer answer = server.as("root").get(list);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String body(String... parts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      fields.put(parts[i], parts[i + 1]);
    }
    return JSON.writeValueAsString(fields);
  }
}
