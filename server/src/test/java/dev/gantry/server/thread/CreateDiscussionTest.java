package dev.gantry.server.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CreateDiscussionTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  @Test
  void shouldStartAPrivateDiscussionOfAPrivateRoomWithItsMembers() {
    JsonNode discussion =
        started("ada", "{'prid':'lab','t_name':'Names','users':['ben','nobody']}");

    assertThat(discussion.path("t").asString()).isEqualTo("p");
    assertThat(discussion.path("prid").asString()).isEqualTo("lab");
    assertThat(discussion.path("fname").asString()).isEqualTo("Names");
    assertThat(discussion.path("topic").asString()).isEqualTo("laboratory");
    assertThat(discussion.path("usersCount").asInt()).isEqualTo(2);
    assertThat(discussion.path("rid")).isEqualTo(discussion.path("_id"));
    JsonNode ofBen =
        server
            .as("ben")
            .get("subscriptions.getOne?roomId=" + discussion.path("_id").asString())
            .json()
            .path("subscription");
    assertThat(ofBen.path("fname").asString()).isEqualTo("Names");
    assertThat(ofBen.path("prid").asString()).isEqualTo("lab");
  }

  @Test
  void shouldAnnounceTheDiscussionAndCountItsMessagesThere() {
    JsonNode discussion = started("ada", "{'prid':'lab','t_name':'Counting','reply':'first'}");
    String id = discussion.path("_id").asString();
    assertThat(discussion.at("/lastMessage/msg").asString()).isEqualTo("first");

    assertThat(server.records().contain("\"drid\":\"" + id + "\",\"dcount\":1")).isTrue();
    String second = send("ben", id, "second").json().at("/message/_id").asString();
    assertThat(server.records().contain("\"drid\":\"" + id + "\",\"dcount\":2")).isTrue();

    Answer deleted =
        server
            .as("ben")
            .post("chat.delete", "{\"roomId\":\"" + id + "\",\"msgId\":\"" + second + "\"}");
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(server.records().contain("\"drid\":\"" + id + "\",\"dcount\":1")).isTrue();
  }

  @Test
  void shouldDeleteDiscussionsWithTheRoomInWhichTheyTakePlace() {
    String room =
        server
            .as("ada")
            .post("groups.create", "{\"name\":\"parent\"}")
            .json()
            .at("/group/_id")
            .asString();
    String discussion =
        started("ada", "{'prid':'" + room + "','t_name':'Plans','reply':'a secret plan'}")
            .path("_id")
            .asString();

    server.as("ada").post("groups.delete", "{\"roomId\":\"" + room + "\"}");

    assertThat(server.records().contain(discussion)).isFalse();
    assertThat(server.records().contain("a secret plan")).isFalse();
  }

  @Test
  void shouldAnnounceNothingAnyMoreOnceADiscussionIsDeleted() {
    JsonNode discussion = started("ada", "{'prid':'lab','t_name':'Short','reply':'first'}");
    String id = discussion.path("_id").asString();

    server.as("ada").post("groups.delete", "{\"roomId\":\"" + id + "\"}");

    assertThat(server.records().contain(id)).isFalse();
    JsonNode page = server.as("ada").get("chat.getDiscussions?roomId=lab&text=Short").json();
    assertThat(page.path("total").asInt(-1)).isZero();
  }

  @Test
  void shouldStartFromAMessageOnceAndInviteItsAuthor() {
    String request = "{'prid':'lab','pmid':'from-ben','t_name':'The result'}";

    JsonNode first = started("ada", request);
    JsonNode again = started("ben", request);

    assertThat(first.path("pmid").asString()).isEqualTo("from-ben");
    assertThat(first.path("usersCount").asInt()).as("ada and ben").isEqualTo(2);
    assertThat(again.path("_id")).isEqualTo(first.path("_id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sam | {'prid':'lab','t_name':'x'} | [error-not-allowed] | error-not-allowed
          sam | {'prid':'GENERAL','pmid':'from-ada','t_name':'x'} | Root message room ID does not match parent room ID  [error-invalid-arguments] | error-invalid-arguments
          mona | {'prid':'lab','t_name':'x'} | [You_have_been_muted] | You_have_been_muted
          ada | {'prid':'nowhere','t_name':'x'} | [error-invalid-room] | error-invalid-room
          ada | {'prid':'','t_name':'x'} | Body parameter "prid" is required. | ''
          ada | {'prid':'lab','t_name':''} | Body parameter "t_name" is required. | ''
          ada | {'prid':'lab','t_name':'x','users':'ben'} | Body parameter "users" must be an array. | ''
          ada | {'prid':'lab','t_name':'x','encrypted':'?'} | Body parameter "encrypted" must be a boolean when included. | ''
          ada | {'prid':'lab','t_name':'x','encrypted':true,'reply':'y'} | Encrypted discussions must not receive an initial reply. [error-invalid-arguments] | error-invalid-arguments
          """)
  void shouldRefuse(String caller, String body, String error, String errorType) {
    StoredRecords before = server.records();

    Answer answer = create(caller, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo(error);
    assertThat(answer.json().path("errorType").asString("")).isEqualTo(errorType);
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldStoreNothingWhereTheReplyIsRefused() {
    StoredRecords before = server.records();

    Answer answer = create("ada", "{'prid':'lab','t_name':'x','reply':'" + "y".repeat(5001) + "'}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errorType").asString()).isEqualTo("error-message-size-exceeded");
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldRefuseADiscussionOfADiscussion() {
    String id = started("ada", "{'prid':'lab','t_name':'Outer'}").path("_id").asString();

    assertThat(create("ada", "{'prid':'" + id + "','t_name':'Inner'}").error())
        .isEqualTo("Cannot create nested discussions [error-nested-discussion]");
  }

  private static Answer send(String caller, String roomId, String text) {
    return server
        .as(caller)
        .post(
            "chat.sendMessage",
            "{\"message\":{\"rid\":\"" + roomId + "\",\"msg\":\"" + text + "\"}}");
  }

  private static JsonNode started(String caller, String body) {
    Answer answer = create(caller, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("discussion");
  }

  private static Answer create(String caller, String body) {
    return server.as(caller).post("rooms.createDiscussion", body.replace('\'', '"'));
  }
}
