package dev.gantry.server.http;

import static dev.gantry.server.http.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are JSON, but such as only an attacker or a broken client sends. */
class UnusualBodyTest {

  @RegisterExtension static final RunningServer server = new RunningServer();

  @ParameterizedTest
  @MethodSource("bodies")
  void shouldTakeOrRefuseButNeverFail(String body) {
    Answer answer = server.as("ada").post("chat.sendMessage", body);

    if (answer.status() != 200) {
      assertRefused(answer, 400);
    }
  }

  static Stream<String> bodies() {
    return Stream.of(
        message("\"msg\":\"\\ud800\""),
        message("\"msg\":\"\\u0000\""),
        message("\"msg\":\"a\",\"msg\":\"b\""),
        message("\"msg\":1e999999999"),
        message("\"msg\":" + "9".repeat(5000)),
        message("\"msg\":\"x\",\"unknown\":1e999999999"),
        message("\"msg\":\"x\",\"unknown\":-1e-999999999"),
        message("\"msg\":\"x\",\"unknown\":" + "9".repeat(900)),
        message("\"msg\":\"x\",\"_id\":\"\\ud800\""),
        message("\"msg\":\"x\",\"_id\":\"\""),
        message("\"msg\":\"x\",\"_id\":\"" + "x".repeat(5000) + "\""),
        message("\"msg\":\"x\",\"_id\":7"),
        message("\"msg\":\"x\",\"ts\":\"+999999999-12-31T23:59:59Z\""),
        message("\"msg\":\"x\",\"ts\":{\"$date\":1}"),
        message("\"msg\":\"x\",\"tmid\":\"\""),
        message("\"msg\":\"x\",\"u\":{\"_id\":\"ben-id\",\"username\":\"ben\"}"),
        message("\"msg\":\"x\",\"reactions\":7,\"mentions\":\"all\",\"md\":{},\"urls\":1"),
        message("\"msg\":\"x\",\"pinned\":\"yes\",\"editedBy\":[],\"_hidden\":1"),
        message("\"msg\":\"x\",\"tcount\":{},\"replies\":1,\"tlm\":\"x\",\"drid\":1"),
        message("\"msg\":\"x\",\"attachments\":" + nested("[{\"attachments\":", "}]", 100)),
        message("\"msg\":\"x\",\"attachments\":" + nested("[{\"attachments\":", "}]", 240)),
        message("\"msg\":\"x\",\"customFields\":" + nested("{\"a\":", "}", 480)),
        message("\"msg\":\"x\",\"unknown\":" + nested("[", "]", 490)),
        message("\"msg\":\"x\",\"unknown\":" + nested("[", "]", 100_000)),
        message("\"msg\":\"x\",\"blocks\":" + nested("[", "]", 400)),
        message("\"msg\":\"x\",\"attachments\":[null]"),
        message("\"msg\":\"x\",\"attachments\":null,\"customFields\":null,\"blocks\":null"),
        message("\"msg\":null"),
        "{\"message\":null}",
        "{\"message\":{\"rid\":null,\"msg\":\"x\"}}",
        message("\"msg\":\"x\"").replace("}}", "},\"previewUrls\":[null]}"),
        message("\"msg\":\"x\"").replace("}}", "},\"previewUrls\":[{}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"roomId\":null,\"channel\":null,\"text\":\"x\"}",
        "{\"roomId\":[],\"text\":\"x\"}",
        "{\"roomId\":[null],\"text\":\"x\"}",
        "{\"roomId\":{},\"text\":\"x\"}",
        "{\"roomId\":7,\"text\":\"x\"}",
        "{\"roomId\":\"\",\"text\":\"x\"}",
        "{\"channel\":\"#\",\"text\":\"x\"}",
        "{\"channel\":\"@\",\"text\":\"x\"}",
        "{\"channel\":[[\"lab\"]],\"text\":\"x\"}"
      })
  void shouldRefuseAPostToNoRoom(String body) {
    assertRefused(server.as("ada").post("chat.postMessage", body), 400);
  }

  @Test
  void shouldReadBytesThatAreNoUtf8AsNoJson() {
    byte[] body = message("\"msg\":\"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);

    assertRefused(
        server
            .as("ada")
            .with("Content-Type", "application/json")
            .send("POST", "chat.sendMessage", BodyPublishers.ofByteArray(body)),
        400);
  }

  @Test
  void shouldTakeNobodysWordForWhoHeIs() {
    Answer answer =
        server
            .as("ada")
            .post(
                "chat.sendMessage",
                message("\"msg\":\"x\",\"u\":{\"_id\":\"ben-id\",\"username\":\"ben\"}"));

    assertThat(answer.json().at("/message/u/username").asString()).isEqualTo("ada");
  }

  private static String message(String members) {
    return "{\"message\":{\"rid\":\"lab\"," + members + "}}";
  }

  private static String nested(String open, String close, int depth) {
    String innermost = open.endsWith(":") ? (open.startsWith("[") ? "[]" : "1") : "";
    return open.repeat(depth) + innermost + close.repeat(depth);
  }
}
