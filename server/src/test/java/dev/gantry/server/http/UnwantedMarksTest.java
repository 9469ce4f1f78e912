package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.ApiCaller;
import dev.gantry.server.RunningServer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks that the workspace has switched off. */
class UnwantedMarksTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

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
      Answer answer = call(operation);

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.json().at("/details/method").asString()).isEqualTo(method);
    } finally {
      set(setting, true);
    }
  }

  private Answer call(String operation) {
    ApiCaller caller = server.as("ada");
    return switch (operation) {
      case "chat.followMessage", "chat.unfollowMessage" ->
          caller.post(operation, "{\"mid\":\"from-ada\"}");
      default -> caller.post(operation, "{\"messageId\":\"from-ada\"}");
    };
  }

  private static void set(String setting, boolean value) {
    Answer answer = server.as("root").post("settings/" + setting, "{\"value\":" + value + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
