package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BodySizeTest {

  private static final int LIMIT = 2048;
  private static final String ERROR =
      "The request body is larger than 2048 bytes [error-request-too-large]";

  @RegisterExtension static final RunningServer server = new RunningServer("--gantry.max-body=2KB");

  private final StoredRecords before = server.records();

  @Test
  void shouldReadABodyOfExactlyTheLimit() {
    Answer answer = server.as("ada").post("chat.sendMessage", messageOf(LIMIT));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void shouldRefuseABodyThatIsOneByteLarger() {
    assertRefused(server.as("ada").post("chat.sendMessage", messageOf(LIMIT + 1)), 413, ERROR);
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldRefuseALargeBodyThatDoesNotSayItsLength() {
    byte[] body = messageOf(LIMIT + 1).getBytes(StandardCharsets.UTF_8);

    assertRefused(
        server
            .as("ada")
            .with("Content-Type", "application/json")
            .send(
                "POST",
                "chat.sendMessage",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
        413,
        ERROR);
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldRefuseALargeForm() {
    assertRefused(
        server
            .as("ada")
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post("chat.postMessage", "roomId=lab&text=" + "x".repeat(LIMIT)),
        413,
        ERROR);
    assertThat(server.records()).isEqualTo(before);
  }

  @Test
  void shouldNotReadTheBodyOfSomebodyWhoIsNotLoggedIn() {
    assertRefused(server.anonymous().post("chat.sendMessage", messageOf(100 * LIMIT)), 401);
  }

  private static String messageOf(int bytes) {
    String start = "{\"message\":{\"rid\":\"lab\",\"msg\":\"";
    String end = "\"}}";
    return start + "x".repeat(bytes - start.length() - end.length()) + end;
  }
}
