package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation on a room of direct messages between {@code ada} and {@code ben}, called by a
 * stranger, an administrator who is no member, and a member; and what is no room of theirs.
 */
class DirectMessageAccessTest {

  private static final String ROOM = "ada-idben-id";
  private static final String UNAUTHORIZED = "403 unauthorized";
  private static final String PERMISSION =
      "403 User does not have the permissions required for this action [error-unauthorized]";
  private static final String NOT_SUBSCRIBED = "400 The user is not subscribed to the room";
  private static final String NOT_ALLOWED = "400 Not allowed [error-not-allowed]";
  private static final String DONE = "200 null";

  @RegisterExtension static final RunningServer server = new RunningServer();

  @BeforeAll
  static void addRoomsOfOthers() {
    post("sam", "dm.create", "{\"username\":\"mona\"}");
  }

  @BeforeEach
  void makeTheRoom() {
    post("ada", "dm.create", "{\"username\":\"ben\"}");
    post("ada", "chat.postMessage", "{\"roomId\":\"" + ROOM + "\",\"text\":\"the formula\"}");
  }

  /** Operation, parameters, and what sam, root and ada get. */
  private static final List<List<String>> TABLE =
      List.of(
          List.of("openDirectMessage", "roomId", UNAUTHORIZED, UNAUTHORIZED, DONE),
          List.of("closeDirectMessage", "roomId", NOT_SUBSCRIBED, NOT_SUBSCRIBED, DONE),
          List.of("deleteDirectMessage", "roomId", NOT_ALLOWED, DONE, NOT_ALLOWED),
          List.of("getDirectMessageCounters", "roomId", UNAUTHORIZED, UNAUTHORIZED, DONE),
          List.of("getDirectMessageMembers", "roomId", UNAUTHORIZED, UNAUTHORIZED, DONE),
          List.of("listEveryonesDirectMessages", "offset", PERMISSION, DONE, PERMISSION),
          List.of("listDirectMessages", "offset", DONE, DONE, DONE),
          List.of(
              "setDirectMessageTopic",
              "roomId",
              UNAUTHORIZED,
              UNAUTHORIZED,
              "400 Editing room is not allowed [error-action-not-allowed]"));

  static Stream<Arguments> calls() {
    return TABLE.stream()
        .flatMap(
            row ->
                Stream.of(
                    arguments(row.get(0), row.get(1), "sam", row.get(2)),
                    arguments(row.get(0), row.get(1), "root", row.get(3)),
                    arguments(row.get(0), row.get(1), "ada", row.get(4))));
  }

  @ParameterizedTest(name = "{0} by {2}: {3}")
  @MethodSource("calls")
  void shouldAnswerNoMoreThanTheCallerMayKnow(
      String operation, String parameter, String username, String expected) {
    StoredRecords before = server.records();
    Object value = parameter.equals("roomId") ? ROOM : 0;

    Answer answer =
        ChatCall.of(operation, parameter, value, "topic", "tea")
            .send(server.as(username), new PrivateThread("", ""));

    assertThat(answer.status() + " " + answer.error()).isEqualTo(expected);
    if (!expected.equals(DONE)) {
      assertThat(answer.body()).doesNotContain("formula", "ben");
      assertThat(server.records()).isEqualTo(before);
    }
    if (username.equals("sam")) {
      assertThat(answer.body()).doesNotContain("formula", "ben");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dm.open   | {\"roomId\":\"nowhere\"} | 403 unauthorized",
        "dm.open   | {\"roomId\":\"ben\"} | 403 unauthorized",
        "dm.open   | {\"roomId\":\"lab\"} | 400 The required \"roomId\" param provided does not match any direct message [error-room-not-found]",
        "dm.open   | {\"roomId\":\"\"} | 403 unauthorized",
        "dm.open   | {\"roomId\":7} | 403 unauthorized",
        "dm.open   | {\"roomId\":null} | 400 must be string [invalid-params]",
        "dm.open   | [] | 400 Body param \"roomId\" is required [error-room-param-not-provided]",
        "dm.close  | {\"roomId\":\"nowhere\"} | 400 The user is not subscribed to the room",
        "dm.close  | {\"roomId\":\"lab\"} | 400 The required \"roomId\" param provided does not match any direct message [error-room-not-found]",
        "dm.close  | {\"roomId\":[]} | 400 must be string [invalid-params]",
        "dm.delete | {\"roomId\":\"nowhere\"} | 400 [invalid-channel]",
        "dm.delete | {\"username\":\"nobody\"} | 400 [invalid-channel]",
        "dm.delete | {\"roomId\":\"lab\"} | 400 The required \"roomId\" param provided does not match any direct message [error-room-not-found]",
        "dm.delete | {\"roomId\":\"\",\"username\":\"\"} | 400 [invalid-channel]",
        "dm.delete | {\"username\":{}} | 400 must be string [invalid-params]",
        "dm.setTopic | {\"roomId\":\"nowhere\",\"topic\":\"tea\"} | 403 unauthorized",
        "dm.setTopic | {\"roomId\":\"lab\",\"topic\":\"tea\"} | 400 The required \"roomId\" param provided does not match any direct message [error-room-not-found]",
        "dm.setTopic | {\"roomId\":\"lab\",\"topic\":[]} | 400 must be string [invalid-params]",
        "dm.create | {\"username\":\"nobody\"} | 400 Invalid user [error-invalid-user]",
        "dm.create | {\"username\":\"\"} | 400 Invalid user [error-invalid-user]",
        "dm.create | {\"usernames\":\"ben,,sam\"} | 400 Invalid user [error-invalid-user]",
        "dm.create | {\"usernames\":\",\"} | 400 Invalid user [error-invalid-user]",
        "dm.create | {\"usernames\":[\"ben\"]} | 400 must be string [invalid-params]",
        "dm.create | {\"username\":\"ada\",\"excludeSelf\":true} | 400 Invalid user [error-invalid-user]",
        "dm.create | {\"username\":\"ben\",\"excludeSelf\":\"maybe\"} | 400 must be boolean [invalid-params]",
        "dm.create | no json | 400 must have required property 'usernames' must have required property 'username' must match exactly one schema in oneOf [invalid-params]",
      })
  void shouldRefuseWhatMakesNoSense(String endpoint, String body, String expected) {
    StoredRecords before = server.records();

    Answer answer = server.as("ada").post(endpoint, body);

    assertThat((answer.status() + " " + answer.error()).replaceAll("\\s+", " "))
        .isEqualTo(expected);
    Refusals.assertRefused(answer, answer.status());
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dm.counters?roomId=lab | 400 The required \"roomId\" param provided does not match any direct message [error-room-not-found]",
        "dm.counters?roomId=ada-idben-id&userId=ben-id | 403 unauthorized",
        "dm.members?roomId=nowhere | 400 [invalid-channel]",
        "dm.members?username=nobody | 400 [invalid-channel]",
        "dm.members?username=ben&count=many | 400 must be integer [invalid-params]",
        "dm.members?username=ben&sort=name | 400 Invalid sort parameter provided: \"name\" [error-invalid-sort]",
        "dm.list?sort=%7B%22ts%22:2%7D | 400 Invalid sort parameter provided: \"{\"ts\":2}\" [error-invalid-sort]",
        "dm.list?offset=x | 400 must be integer [invalid-params]",
      })
  void shouldRefuseQueriesThatMakeNoSense(String query, String expected) {
    Answer answer = server.as("ada").get(query);

    assertThat(answer.status() + " " + answer.error()).isEqualTo(expected);
    Refusals.assertRefused(answer, answer.status());
  }

  private static void post(String username, String endpoint, String body) {
    Answer answer = server.as(username).post(endpoint, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
