package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may mark the message {@code from-ada} in the private room {@code lab}, and how. */
class MarkRightsTest {

  private static final String OK = "done";

  @RegisterExtension static final RunningServer server = new RunningServer();

  /** Whoever is refused, and whoever is told nothing ({@code no change}), changes nothing. */
  @ParameterizedTest(name = "{1} {0}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        // sam is a stranger to the room, ben a member, mona a muted one, root an administrator who
        // is no member, ada the owner.
        "chat.pinMessage, sam, Not Authorized [not-authorized]",
        "chat.pinMessage, ben, Not Authorized [not-authorized]",
        "chat.pinMessage, mona, Not Authorized [not-authorized]",
        "chat.pinMessage, root, Not Authorized [not-authorized]",
        "chat.pinMessage, ada, done",
        "chat.unPinMessage, sam, Message you are unpinning was not found [error-invalid-message]",
        "chat.unPinMessage, ben, Not Authorized [not-authorized]",
        "chat.unPinMessage, mona, Not Authorized [not-authorized]",
        "chat.unPinMessage, root, Message you are unpinning was not found [error-invalid-message]",
        "chat.unPinMessage, ada, done",
        "chat.starMessage, sam, no change",
        "chat.starMessage, ben, done",
        "chat.starMessage, mona, done",
        "chat.starMessage, root, no change",
        "chat.unStarMessage, sam, no change",
        "chat.unStarMessage, ben, done",
        "chat.unStarMessage, mona, done",
        "chat.unStarMessage, root, no change",
        "chat.followMessage, sam, not-allowed [error-not-allowed]",
        "chat.followMessage, ben, done",
        "chat.followMessage, mona, done",
        "chat.followMessage, root, not-allowed [error-not-allowed]",
        "chat.unfollowMessage, sam, not-allowed [error-not-allowed]",
        "chat.unfollowMessage, ben, done",
        "chat.unfollowMessage, mona, done",
        "chat.unfollowMessage, root, not-allowed [error-not-allowed]",
        "chat.reportMessage, sam, error-invalid-message_id",
        "chat.reportMessage, ben, done",
        "chat.reportMessage, mona, done",
        "chat.reportMessage, root, error-invalid-message_id",
        "chat.ignoreUser, sam, Invalid subscription [error-invalid-subscription]",
        "chat.ignoreUser, ben, done",
        "chat.ignoreUser, mona, done",
        "chat.ignoreUser, root, Invalid subscription [error-invalid-subscription]",
        "chat.getMessageReadReceipts, sam, Invalid room [error-invalid-room]",
        "chat.getMessageReadReceipts, ben, read",
        "chat.getMessageReadReceipts, mona, read",
        "chat.getMessageReadReceipts, root, Invalid room [error-invalid-room]",
      })
  void shouldDoOrRefuse(String operation, String username, String outcome) {
    prepare(operation, username);
    StoredRecords before = server.records();

    Answer answer = call(operation, username);

    assertThat(answer.body()).doesNotContain("Exception");
    if (outcome.equals(OK)) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(server.records()).isNotEqualTo(before);
    } else if (outcome.equals("read")) {
      assertThat(answer.body()).isEqualTo("{\"receipts\":[],\"success\":true}");
    } else if (outcome.equals("no change")) {
      assertThat(answer.body()).isEqualTo("{\"success\":true}");
      assertThat(server.records()).isEqualTo(before);
    } else {
      assertThat(answer.body()).doesNotContain("formula");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.error()).isEqualTo(outcome);
      assertThat(server.records()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "chat.pinMessage, Message_AllowPinning, pinMessage",
    "chat.unPinMessage, Message_AllowPinning, unpinMessage",
    "chat.starMessage, Message_AllowStarring, starMessage",
    "chat.unStarMessage, Message_AllowStarring, starMessage",
    "chat.followMessage, Threads_enabled, followMessage",
    "chat.unfollowMessage, Threads_enabled, unfollowMessage",
  })
  void shouldRefuseWithDetailsWhatTheWorkspaceDoesNotWant(
      String operation, String setting, String method) {
    set(setting, false);
    try {
      Answer answer = call(operation, "ada");

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().at("/details/method").asString()).isEqualTo(method);
    } finally {
      set(setting, true);
    }
  }

  /** An undoing needs something to undo, and a pin can be made only once. */
  private void prepare(String operation, String username) {
    switch (operation) {
      case "chat.unStarMessage" -> call("chat.starMessage", username);
      case "chat.unfollowMessage" -> call("chat.followMessage", username);
      case "chat.pinMessage" -> call("chat.unPinMessage", "ada");
      case "chat.unPinMessage" -> call("chat.pinMessage", "ada");
      case "chat.getMessageReadReceipts" -> set("Message_Read_Receipt_Enabled", true);
      case "chat.ignoreUser" ->
          server.as(username).get("chat.ignoreUser?rid=lab&userId=ada-id&ignore=false");
      default -> {
        // Nothing to prepare.
      }
    }
  }

  private Answer call(String operation, String username) {
    ApiCaller caller = server.as(username);
    return switch (operation) {
      case "chat.followMessage", "chat.unfollowMessage" ->
          caller.post(operation, "{\"mid\":\"from-ada\"}");
      case "chat.reportMessage" ->
          caller.post(operation, "{\"messageId\":\"from-ada\",\"description\":\"rude\"}");
      case "chat.ignoreUser" -> caller.get(operation + "?rid=lab&userId=ada-id");
      case "chat.getMessageReadReceipts" -> caller.get(operation + "?messageId=from-ada");
      default -> caller.post(operation, "{\"messageId\":\"from-ada\"}");
    };
  }

  private static void set(String setting, boolean value) {
    Answer answer = server.as("root").post("settings/" + setting, "{\"value\":" + value + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
