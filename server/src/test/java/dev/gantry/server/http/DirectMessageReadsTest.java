package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What ada and ben read of their direct messages, and what nobody else does. */
class DirectMessageReadsTest {

  private static final String ROOM = "ada-idben-id";

  @RegisterExtension static final RunningServer server = new RunningServer();

  private static String toBen;
  private static String starred;

  @BeforeAll
  static void talk() {
    toBen = say("ada", "hello @ben");
    starred = say("ben", "hello @ada @ben");
    say("ada", "bye");
    post("ada", "chat.starMessage", "{\"messageId\":\"%s\"}".formatted(starred));
    post(
        "root",
        "permissions.update",
        "{\"permissions\":[{\"_id\":\"pin-message\",\"roles\":[\"user\"]}]}");
    post("ada", "chat.pinMessage", "{\"messageId\":\"%s\"}".formatted(toBen));
  }

  @Test
  void shouldShowTheHistoryWithoutCounters() {
    JsonNode answer = get("ben", "dm.history?roomId=" + ROOM + "&count=2&offset=1");

    assertThat(texts(answer)).containsExactly("bye", "hello @ada @ben");
    assertThat(answer.propertyNames()).containsExactlyInAnyOrder("messages", "success");
  }

  @Test
  void shouldTellWhatIsUnread() {
    JsonNode answer =
        get("ben", "dm.history?roomId=%s&count=1&unreads=true&oldest=2020-01-01".formatted(ROOM));

    assertThat(answer.at("/firstUnread/_id").asString()).isEqualTo(toBen);
    assertThat(answer.path("unreadNotLoaded").asInt()).isEqualTo(3);
  }

  @Test
  void shouldFindTheRoomByThePartnersName() {
    assertThat(texts(get("ben", "dm.history?roomId=ada"))).contains("bye");
    assertThat(texts(get("ben", "dm.messages?username=ada"))).contains("bye");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mentionIds=ben-id                            | hello @ada @ben, hello @ben",
        "mentionIds=[\"ben-id\",null]               | hello @ada @ben, hello @ben",
        "mentionIds=ada-id                            | hello @ada @ben",
        "mentionIds=ada-id, ben-id                    | hello @ada @ben, hello @ben",
        "mentionIds=[\"ada-id\",\"ben-id\"]           | hello @ada @ben, hello @ben",
        "mentionIds=ben-id&starredIds=ada-id          | hello @ada @ben",
        "starredIds=nobody                            | ''",
        "mentionIds=[\"ada-id\"                       | ''",
        "pinned=true                                  | hello @ben",
        "pinned=true&starredIds=ada-id                | ''",
        "mentionIds=ben-id&sort={\"ts\":1}            | hello @ben, hello @ada @ben",
      })
  void shouldListTheMessagesWithTheseMarks(String filter, String expected) {
    JsonNode answer = get("ben", "dm.messages?roomId=" + ROOM + "&" + encoded(filter));

    assertThat(String.join(", ", texts(answer))).isEqualTo(expected);
    assertThat(answer.path("total").asInt()).isEqualTo(texts(answer).size());
  }

  @Test
  void shouldListAllMessagesWithoutAFilterAndOnlyOnesOwnStars() {
    JsonNode answer = get("ben", "dm.messages?roomId=%s&pinned=false&count=1".formatted(ROOM));
    assertThat(answer.path("total").asInt()).isEqualTo(4);
    assertThat(answer.path("count").asInt()).isEqualTo(1);

    JsonNode shown = get("ben", "dm.messages?roomId=%s&starredIds=ada-id".formatted(ROOM));
    assertThat(shown.at("/messages/0/starred").isEmpty()).isTrue();
    JsonNode own = get("ada", "dm.messages?roomId=%s&starredIds=ada-id".formatted(ROOM));
    assertThat(own.at("/messages/0/starred/0/_id").asString()).isEqualTo("ada-id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dm.history?roomId=%s&latest=soon | Invalid date [error-invalid-date]",
        "dm.history?roomId=%s&oldest=2020-13-01 | Invalid date [error-invalid-date]",
        "dm.history?roomId=%s&unreads=2 | must be boolean [invalid-params]",
        "dm.history?roomId=%s&showThreadMessages=yes | must be boolean [invalid-params]",
        "dm.history?roomId=%s&count=many | must be integer [invalid-params]",
        "dm.history?roomId=%s&sort=ts | Invalid sort parameter provided: \"ts\" [error-invalid-sort]",
        "dm.history?roomId=nothing | [invalid-channel]",
        "dm.history?roomId=lab | The required \"roomId\" param provided does not match any direct"
            + " message [error-room-not-found]",
        "dm.messages?roomId=%s&pinned=perhaps | must be boolean [invalid-params]",
        "dm.messages?username=mona&sort=[] | Invalid sort parameter provided: \"[]\""
            + " [error-invalid-sort]",
        "dm.messages?roomId=%s&query=[] | Invalid query parameter provided: \"[]\""
            + " [error-invalid-query]",
        "dm.messages?username=nobody | [invalid-channel]",
        "dm.files?username=mona&fields=1 | Invalid fields parameter provided: \"1\""
            + " [error-invalid-fields]",
        "dm.files?roomId=nothing | [invalid-channel]",
        "dm.messages.others?roomId=lab | No direct message room found by the id of: lab"
            + " [error-room-not-found]",
        "dm.messages.others?roomId=%s&sort=1 | Invalid sort parameter provided: \"1\""
            + " [error-invalid-sort]",
      })
  void shouldRefuseBadInputAndStoreNothing(String call, String error) {
    openOthers(true);
    String caller = call.startsWith("dm.messages.others") ? "root" : "ada";
    StoredRecords before = server.records();

    Answer answer = server.as(caller).get(call.formatted(ROOM));

    assertRefused(answer, 400, error);
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"dm.history,sam", "dm.messages,sam", "dm.files,sam", "dm.messages,root"})
  void shouldShowNothingToOthers(String operation, String caller) {
    assertRefused(server.as(caller).get(operation + "?roomId=" + ROOM), 403, "unauthorized");
  }

  @Test
  void shouldShowAnythingToAdministratorsWhereTheWorkspaceLetsThem() {
    openOthers(false);
    Answer disabled = server.as("root").get("dm.messages.others?roomId=" + ROOM);
    assertRefused(disabled, 400, "This endpoint is disabled [error-endpoint-disabled]");
    assertThat(disabled.json().at("/details/route").asString())
        .isEqualTo("/api/v1/dm.messages.others");

    openOthers(true);
    JsonNode answer = get("root", "dm.messages.others?roomId=%s&offset=1&count=2".formatted(ROOM));
    assertThat(texts(answer)).containsExactly("bye", "hello @ada @ben");
    assertThat(answer.path("total").asInt()).isEqualTo(4);
    assertThat(answer.at("/messages/1/starred").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ben", "sam"})
  void shouldShowOthersMessagesToNobodyElse(String caller) {
    openOthers(true);

    assertRefused(
        server.as(caller).get("dm.messages.others?roomId=" + ROOM),
        403,
        "User does not have the permissions required for this action [error-unauthorized]");
  }

  private static void openOthers(boolean open) {
    post(
        "root",
        "settings/API_Enable_Direct_Message_History_EndPoint",
        "{\"value\":%s}".formatted(open));
  }

  private static String say(String author, String text) {
    String partner = author.equals("ada") ? "@ben" : "@ada";
    String body = "{\"channel\":\"%s\",\"text\":\"%s\"}".formatted(partner, text);
    return post(author, "chat.postMessage", body).at("/message/_id").asString();
  }

  private static JsonNode post(String caller, String call, String body) {
    Answer answer = server.as(caller).post(call, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode get(String caller, String call) {
    Answer answer = server.as(caller).get(call);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("messages").valueStream().map(one -> one.path("msg").asString()).toList();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("%3D", "=").replace("%26", "&");
  }
}
