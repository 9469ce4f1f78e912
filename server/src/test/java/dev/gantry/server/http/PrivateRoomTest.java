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

/** Who may read and write in the private room {@code lab}. */
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
        arguments("chat.sendMessage", SEND),
        arguments("chat.postMessage", POST),
        arguments("chat.postMessage", "{\"channel\":\"#laboratory\",\"text\":\"psst\"}"),
        arguments("chat.postMessage", "{\"channel\":\"laboratory\",\"text\":\"psst\"}"),
        arguments("chat.postMessage", "{\"roomId\":[\"GENERAL\",\"lab\"],\"text\":\"psst\"}"),
        arguments(
            "chat.sendMessage",
            "{\"message\":{\"rid\":\"GENERAL\",\"msg\":\"psst\",\"tmid\":\"from-ada\"}}"),
        arguments("chat.update", UPDATE),
        arguments("chat.update", UPDATE.replace("psst", "the formula")),
        arguments("chat.delete", DELETE),
        arguments("chat.delete", "{\"roomId\":\"lab\",\"msgId\":\"from-ada\",\"asUser\":true}"),
        arguments("chat.react", REACT));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void shouldRefuseEveryWriteOfAStranger(String endpoint, String body) {
    StoredRecords before = server.records();

    Answer answer = server.as("sam").post(endpoint, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 403);
    assertRefused(answer, answer.status());
    assertThat(answer.body()).doesNotContain("formula");
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldRefuseEveryReadOfAStranger() {
    assertRefused(
        server.as("sam").get("chat.getMessage?msgId=from-ada"),
        400,
        "Not allowed [error-not-allowed]");
    for (String read :
        new String[] {
          "groups.info?roomId=lab",
          "groups.info?roomName=laboratory",
          "channels.info?roomId=lab",
          "channels.info?roomName=laboratory"
        }) {
      Answer answer = server.as("sam").get(read);
      assertThat(answer.status()).as(answer.body()).isIn(400, 403);
      assertThat(answer.body()).doesNotContain("formula", "ada-id");
    }
    assertThat(server.as("sam").get("subscriptions.getOne?roomId=lab").json().path("subscription"))
        .isIn(MissingNode.getInstance(), NullNode.getInstance());
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

  @ParameterizedTest
  @MethodSource("mutedWrites")
  void shouldLetAMutedMemberReadOnly(String endpoint, String body) {
    StoredRecords before = server.records();

    assertRefused(server.as("mona").post(endpoint, body), 400);
    assertThat(server.records()).isEqualTo(before);
    assertThat(server.as("mona").get("chat.getMessage?msgId=from-ada").status()).isEqualTo(200);
  }

  static Stream<Arguments> mutedWrites() {
    return Stream.of(
        arguments("chat.sendMessage", SEND),
        arguments("chat.postMessage", POST),
        arguments("chat.react", REACT));
  }

  @Test
  void shouldLetAMemberReadAndWriteButNotChangeAnothersMessage() {
    assertThat(server.as("ben").get("chat.getMessage?msgId=from-ada").status()).isEqualTo(200);
    assertThat(server.as("ben").post("chat.sendMessage", SEND).status()).isEqualTo(200);
    assertThat(server.as("ben").post("chat.postMessage", POST).status()).isEqualTo(200);
    assertThat(server.as("ben").post("chat.react", REACT).status()).isEqualTo(200);

    StoredRecords before = server.records();
    assertRefused(
        server.as("ben").post("chat.update", UPDATE),
        400,
        "Message editing not allowed [error-action-not-allowed]");
    assertRefused(
        server.as("ben").post("chat.delete", DELETE),
        400,
        "Not allowed [error-action-not-allowed]");
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldKeepThePrivateRoomFromAnAdministratorWhoIsNoMember() {
    StoredRecords before = server.records();

    assertRefused(server.as("root").get("chat.getMessage?msgId=from-ada"), 400);
    assertRefused(server.as("root").post("chat.sendMessage", SEND), 400);
    assertRefused(server.as("root").post("chat.postMessage", POST), 400);
    assertRefused(server.as("root").post("chat.react", REACT), 400);
    assertRefused(server.as("root").post("chat.update", UPDATE), 400);
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldLetAnAdministratorDeleteByForce() {
    String id =
        server.as("ben").post("chat.sendMessage", SEND).json().at("/message/_id").asString();

    Answer answer =
        server.as("root").post("chat.delete", "{\"roomId\":\"lab\",\"msgId\":\"" + id + "\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertRefused(server.as("ben").get("chat.getMessage?msgId=" + id), 400);
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
