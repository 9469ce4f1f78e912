package dev.gantry.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What a member of a room learns about its changes. */
class SyncMessagesTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  private static ApiCaller ada;
  private String room;

  @BeforeAll
  static void logIn() {
    ada = server.as("ada");
  }

  @BeforeEach
  void createRoom() {
    String body = "{\"name\":\"room-%d\"}".formatted(System.nanoTime());
    room = ada.post("groups.create", body).json().at("/group/_id").asString();
  }

  @Test
  void shouldAnswerASentMessageWithTheStampThatFollowersSee() {
    JsonNode sent = send("hello", null);

    JsonNode seen = sync("&type=UPDATED&next=0").at("/updated/0");

    assertThat(seen.path("_id")).isEqualTo(sent.path("_id"));
    assertThat(seen.path("_updatedAt")).isEqualTo(sent.path("_updatedAt"));
  }

  @Test
  void shouldListAllThatChangedSinceADateWithoutACursor() {
    JsonNode first = send("first", null);
    JsonNode second = send("second", null);
    JsonNode gone = send("gone", null);
    delete(gone);

    JsonNode changes = sync("&count=1&lastUpdate=2020-01-01");

    assertThat(ids(changes.path("updated"))).containsExactly(id(second), id(first));
    assertThat(ids(changes.path("deleted"))).containsExactly(id(gone));
    assertThat(changes.at("/deleted/0").propertyNames())
        .containsExactlyInAnyOrder("_id", "_deletedAt");
    assertThat(changes.has("cursor")).isFalse();
    assertThat(ids(sync("&lastUpdate=" + text(second, "_updatedAt")).path("updated"))).isEmpty();
  }

  @Test
  void shouldFindNothingByTheTypeAlone() {
    send("hello", null);

    JsonNode changes = sync("&type=UPDATED");

    assertThat(changes.path("updated").size()).isZero();
    assertThat(changes.path("deleted").size()).isZero();
    assertThat(changes.has("cursor")).isFalse();
  }

  @Test
  void shouldPageForwardAndSayWhereToGoOnOnlyWhileThereIsMore() {
    List<JsonNode> sent = List.of(send("a", null), send("b", null), send("c", null));

    JsonNode first = sync("&type=UPDATED&count=2&next=0");
    JsonNode last = sync("&type=UPDATED&count=2&next=" + text(first.path("cursor"), "next"));
    JsonNode none = sync("&type=UPDATED&count=2&next=" + stamp(sent.get(2)));

    assertThat(ids(first.path("updated"))).containsExactly(id(sent.get(0)), id(sent.get(1)));
    assertThat(cursor(first)).containsExactly(stamp(sent.get(1)), stamp(sent.get(0)));
    assertThat(ids(last.path("updated"))).containsExactly(id(sent.get(2)));
    assertThat(cursor(last)).containsExactly(null, stamp(sent.get(2)));
    assertThat(none.path("updated").size()).isZero();
    assertThat(cursor(none)).containsExactly(null, null);
  }

  @Test
  void shouldPageBackwardAsTheMirrorImage() {
    List<JsonNode> sent = List.of(send("a", null), send("b", null), send("c", null));
    String end = String.valueOf(Long.parseLong(stamp(sent.get(2))) + 1);

    JsonNode first = sync("&type=UPDATED&count=2&previous=" + end);
    JsonNode last =
        sync("&type=UPDATED&count=2&previous=" + text(first.path("cursor"), "previous"));

    assertThat(ids(first.path("updated"))).containsExactly(id(sent.get(2)), id(sent.get(1)));
    assertThat(cursor(first)).containsExactly(stamp(sent.get(2)), stamp(sent.get(1)));
    assertThat(ids(last.path("updated"))).containsExactly(id(sent.get(0)));
    assertThat(cursor(last)).containsExactly(stamp(sent.get(0)), null);
  }

  @Test
  void shouldPageThroughRemovalsByTheirOwnStamps() {
    List<JsonNode> sent = List.of(send("a", null), send("b", null));
    sent.forEach(this::delete);

    JsonNode first = sync("&type=DELETED&count=1&next=0");
    JsonNode last = sync("&type=DELETED&count=1&next=" + text(first.path("cursor"), "next"));

    assertThat(ids(first.path("deleted"))).containsExactly(id(sent.get(0)));
    assertThat(ids(last.path("deleted"))).containsExactly(id(sent.get(1)));
    assertThat(first.path("updated").size()).isZero();
    assertThat(text(first.path("cursor"), "next"))
        .isEqualTo(millis(first.at("/deleted/0/_deletedAt").asString()));
  }

  @Test
  void shouldTellWhatChangedInThreads() {
    JsonNode root = send("root", null);
    JsonNode reply = send("reply", id(root));
    JsonNode gone = send("gone", id(root));
    delete(gone);

    JsonNode threads = threads("chat.syncThreadsList?rid=" + room, "threads", "2020-01-01");
    JsonNode replies =
        threads("chat.syncThreadMessages?tmid=" + id(root), "messages", "2020-01-01T10:00:00Z");

    assertThat(ids(threads.path("update"))).containsExactly(id(root));
    assertThat(threads.path("remove").size()).isZero();
    assertThat(ids(replies.path("update"))).containsExactly(id(reply));
    assertThat(ids(replies.path("remove"))).containsExactly(id(gone));
    assertThat(replies.at("/remove/0/__collection__").asString()).isEqualTo("message");
  }

  private JsonNode sync(String parameters) {
    return ada.get("chat.syncMessages?roomId=" + room + parameters).json().path("result");
  }

  private JsonNode threads(String request, String list, String since) {
    return ada.get(request + "&updatedSince=" + since).json().path(list);
  }

  private JsonNode send(String text, String threadId) {
    String thread = threadId == null ? "" : ",\"tmid\":\"" + threadId + "\"";
    String body = "{\"message\":{\"rid\":\"%s\",\"msg\":\"%s\"%s}}".formatted(room, text, thread);
    return ada.post("chat.sendMessage", body).json().path("message");
  }

  private void delete(JsonNode message) {
    ada.post("chat.delete", "{\"roomId\":\"%s\",\"msgId\":\"%s\"}".formatted(room, id(message)));
  }

  private static List<String> ids(JsonNode messages) {
    return messages.valueStream().map(SyncMessagesTest::id).toList();
  }

  private static String id(JsonNode message) {
    return message.path("_id").asString();
  }

  private static List<String> cursor(JsonNode result) {
    JsonNode cursor = result.path("cursor");
    assertThat(cursor.propertyNames()).containsExactlyInAnyOrder("next", "previous");
    return Arrays.asList(text(cursor, "next"), text(cursor, "previous"));
  }

  private static String stamp(JsonNode message) {
    return millis(text(message, "_updatedAt"));
  }

  private static String millis(String time) {
    return String.valueOf(Instant.parse(time).toEpochMilli());
  }

  private static String text(JsonNode object, String key) {
    return object.path(key).isNull() ? null : object.path(key).asString();
  }
}
