package dev.gantry.client;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * How to find what a request has made, where it may have arrived twice.
 *
 * @param part the property of the answer that holds it
 * @param sent what it was made from
 * @param question asks for it by its id
 */
record ReadBack(JsonMapper json, String part, JsonNode sent, Supplier<Outgoing> question) {
  /** What the server keeps as it was sent. */
  private static final List<String> KEPT = List.of("rid", "msg");

  /** False where a status of success comes without what was made, as Rocket.Chat answers then. */
  boolean isIn(Answer answer) {
    return made(answer).isObject();
  }

  /** False where the id belongs to something else, which somebody else may have made. */
  boolean isFoundIn(Answer answer) {
    JsonNode made = made(answer);
    return made.isObject()
        && KEPT.stream()
            .filter(sent::hasNonNull)
            .allMatch(it -> isSame(sent.get(it), made.get(it)));
  }

  private static boolean isSame(JsonNode sent, @Nullable JsonNode made) {
    return made != null && sent.asString("").strip().equals(made.asString("").strip());
  }

  private JsonNode made(Answer answer) {
    try {
      return answer.isSuccess()
          ? json.readTree(answer.body()).path(part)
          : MissingNode.getInstance();
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }
}
