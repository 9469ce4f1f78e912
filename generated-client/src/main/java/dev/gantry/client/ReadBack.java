package dev.gantry.client;

import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to find what a request has made, where it may have arrived twice.
 *
 * @param part the property of the answer that holds it
 * @param question asks for it by its id
 */
record ReadBack(JsonMapper json, String part, Supplier<Outgoing> question) {

  /** False where a status of success comes without what was made, as Rocket.Chat answers then. */
  boolean isIn(Answer answer) {
    try {
      return answer.isSuccess() && json.readTree(answer.body()).path(part).isObject();
    } catch (JacksonException notJson) {
      return false;
    }
  }
}
