package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;

/** Other ways into the private room {@code lab} than the plain calls of {@link ChatAccessTest}. */
class PrivateRoomTest {

  private static final String SEND = "{\"message\":{\"rid\":\"lab\",\"msg\":\"psst\"}}";
  private static final String POST = "{\"roomId\":\"lab\",\"text\":\"psst\"}";
  private static final String UPDATE =
      "{\"roomId\":\"lab\",\"msgId\":\"from-ada\",\"text\":\"psst\"}";
  private static final String DELETE = "{\"roomId\":\"lab\",\"msgId\":\"from-ada\"}";
  private static final String REACT = "{\"messageId\":\"from-ada\",\"emoji\":\"smile\"}";

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<Arguments> writes() {
    return Stream.of(
        arguments("chat.postMessage", "{\"channel\":\"#laboratory\",\"text\":\"psst\"}"),
        arguments("chat.postMessage", "{\"channel\":\"laboratory\",\"text\":\"psst\"}"),
        arguments("chat.postMessage", "{\"roomId\":[\"GENERAL\",\"lab\"],\"text\":\"psst\"}"),
        arguments(
            "chat.sendMessage",
            "{\"message\":{\"rid\":\"GENERAL\",\"msg\":\"psst\",\"tmid\":\"from-ada\"}}"),
        arguments("chat.update", UPDATE.replace("psst", "the formula")),
        arguments("chat.delete", "{\"roomId\":\"lab\",\"msgId\":\"from-ada\",\"asUser\":true}"));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void shouldRefuseAStrangersWriteInWhateverForm(String endpoint, String body) {
    StoredRecords before = server.records();

    Answer answer = server.as("sam").post(endpoint, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 403);
    assertRefused(answer, answer.status());
    assertThat(answer.body()).doesNotContain("formula");
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldTellAStrangerNothingOfTheRoom() {
    for (String read :
        new String[] {
          "groups.info?roomId=lab",
          "groups.info?roomName=laboratory",
          "channels.info?roomId=lab",
          "channels.info?roomName=laboratory",
          "chat.syncMessages?roomId=lab&type=UPDATED&next=0",
          "chat.syncMessages?roomId=lab&type=DELETED&previous=9999999999999"
        }) {
      Answer answer = server.as("sam").get(read);
      assertThat(answer.status()).as(answer.body()).isIn(400, 403);
      assertThat(answer.body()).doesNotContain("formula", "ada-id");
    }
    assertThat(server.as("sam").get("subscriptions.getOne?roomId=lab").json().path("subscription"))
        .isIn(MissingNode.getInstance(), NullNode.getInstance());
  }

  @Test
  void shouldShowNobodyElsesStarsOnTheLastMessageOfARoom() {
    String message = "{\"message\":{\"rid\":\"lab\",\"_id\":\"starred\",\"msg\":\"look\"}}";
    assertThat(server.as("ada").post("chat.sendMessage", message).status()).isEqualTo(200);
    server.as("ada").post("chat.starMessage", "{\"messageId\":\"starred\"}");

    assertThat(starsShownTo("ada")).contains("ada-id");
    assertThat(starsShownTo("ben")).isEqualTo("[]");
  }

  private static String starsShownTo(String username) {
    Answer answer = server.as(username).get("groups.info?roomId=lab");
    return answer.json().path("group").path("lastMessage").path("starred").toString();
  }

  @Test
  void shouldNotTellAStrangerThatThereIsAGroupToDelete() {
    Answer existing = server.as("sam").post("groups.delete", "{\"roomId\":\"lab\"}");
    Answer unknown = server.as("sam").post("groups.delete", "{\"roomId\":\"nowhere\"}");

    assertRefused(existing, 400);
    assertThat(existing.body()).isEqualTo(unknown.body());
  }

  @Test
  void shouldQuoteALinkedMessageOnlyToThoseWhoMayReadIt() {
    String link = "https://chat.example.org/group/laboratory?msg=from-ada";
    String post = "{\"channel\":\"GENERAL\",\"text\":\"" + link + "\"}";

    assertThat(server.as("ben").post("chat.postMessage", post).body()).contains("formula");
    assertThat(server.as("sam").post("chat.postMessage", post).body())
        .contains(link)
        .doesNotContain("formula");
  }

  @Test
  void shouldShowAThreadsReplyOnlyInItsOwnRoom() {
    String root =
        id(server.as("ada").post("chat.postMessage", "{\"roomId\":\"GENERAL\",\"text\":\"hi\"}"));
    String reply = "{\"roomId\":\"lab\",\"tmid\":\"" + root + "\",\"text\":\"the formula again\"}";
    id(server.as("ada").post("chat.postMessage", reply));

    for (String read :
        new String[] {
          "chat.getThreadMessages?tmid=" + root,
          "chat.syncThreadMessages?tmid=" + root + "&updatedSince=2020-01-01T00:00:00.000Z"
        }) {
      Answer answer = server.as("sam").get(read);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("formula");
    }
  }

  @Test
  void shouldLetNobodyFollowAThreadThroughAReplyFromAnotherRoom() {
    String post = "{\"roomId\":\"GENERAL\",\"tmid\":\"from-ada\",\"text\":\"psst\"}";
    String mid = "{\"mid\":\"" + id(server.as("sam").post("chat.postMessage", post)) + "\"}";
    StoredRecords before = server.records();

    for (String endpoint : new String[] {"chat.followMessage", "chat.unfollowMessage"}) {
      assertRefused(server.as("sam").post(endpoint, mid), 400, "not-allowed [error-not-allowed]");
    }
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldNeitherTellNorReplaceAMessageWhoseIdAStrangerTakes() {
    StoredRecords before = server.records();

    Answer answer =
        server
            .as("sam")
            .post(
                "chat.sendMessage",
                "{\"message\":{\"_id\":\"from-ada\",\"rid\":\"GENERAL\",\"msg\":\"psst\"}}");

    assertThat(answer.body()).doesNotContain("formula");
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldKeepAnEarlierMemberFromHisOwnMessages() {
    String sam = "{\"roomId\":\"lab\",\"userId\":\"sam-id\"}";
    assertThat(server.as("ada").post("groups.invite", sam).status()).isEqualTo(200);
    String own = id(server.as("sam").post("chat.postMessage", POST));
    assertThat(server.as("ada").post("groups.kick", sam).status()).isEqualTo(200);
    StoredRecords before = server.records();

    assertRefused(
        server.as("sam").post("chat.update", UPDATE.replace("from-ada", own).replace("psst", "ah")),
        400,
        "error-not-allowed");
    assertRefused(server.as("sam").get("chat.getMessage?msgId=" + own), 400);
    assertThat(server.records()).isEqualTo(before);
  }

  private static String id(Answer posted) {
    assertThat(posted.status()).as(posted.body()).isEqualTo(200);
    return posted.json().at("/message/_id").asString();
  }

  @Test
  void shouldRefuseAMessageIdOfAnotherRoom() {
    StoredRecords before = server.records();

    assertRefused(
        server
            .as("ada")
            .post(
                "chat.update", "{\"roomId\":\"GENERAL\",\"msgId\":\"from-ada\",\"text\":\"psst\"}"),
        400);
    assertRefused(
        server.as("ada").post("chat.delete", "{\"roomId\":\"GENERAL\",\"msgId\":\"from-ada\"}"),
        400);
    assertThat(server.records()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("writesWithUnknownIds")
  void shouldRefuseUnknownIds(String endpoint, String body) {
    StoredRecords before = server.records();

    assertRefused(server.as("ada").post(endpoint, body), 400);
    assertThat(server.records()).isEqualTo(before);
  }

  static Stream<Arguments> writesWithUnknownIds() {
    String attack = "'; drop table messages; --";
    return Stream.of("nowhere", attack, "\\u0000", " ")
        .flatMap(
            id ->
                Stream.of(
                    arguments("chat.sendMessage", SEND.replace("lab", id)),
                    arguments("chat.postMessage", POST.replace("lab", id)),
                    arguments("chat.update", UPDATE.replace("lab", id)),
                    arguments("chat.update", UPDATE.replace("from-ada", id)),
                    arguments("chat.delete", DELETE.replace("from-ada", id)),
                    arguments("chat.react", REACT.replace("from-ada", id))));
  }
}
