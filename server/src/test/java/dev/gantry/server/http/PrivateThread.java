package dev.gantry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import java.util.Map;

/**
 * A thread that {@code ada} has just written in the private room {@code lab}. Its root mentions
 * everybody by name; root and reply hold {@link #SECRET}.
 *
 * @param root the message's id, for the placeholder of that name
 * @param reply likewise
 */
record PrivateThread(String root, String reply) {

  static final String ROOT = "{root}";
  static final String REPLY = "{reply}";

  /** Stands in every message of the room, and nowhere else. */
  static final String SECRET = "formula";

  static PrivateThread in(RunningServer server) {
    String text = "the formula, @ada @ben @mona @sam @root";
    String root = write(server, Map.of("rid", "lab", "msg", text));
    String reply = write(server, Map.of("rid", "lab", "msg", "a better formula", "tmid", root));
    return new PrivateThread(root, reply);
  }

  String fill(String text) {
    return text.replace(ROOT, root).replace(REPLY, reply);
  }

  private static String write(RunningServer server, Map<String, Object> message) {
    ChatCall call = ChatCall.of("sendMessage", "message", message);
    Answer answer = call.send(server.as("ada"), new PrivateThread("", ""));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/message/_id").asString();
  }
}
