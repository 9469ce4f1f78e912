package dev.gantry.client;

import dev.gantry.client.error.RocketChatException;
import java.lang.reflect.Type;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers. Whatever is not the success that was asked for leaves here as an exception. */
record Answers(JsonMapper json, Refusals refusals) {

  /** Reads the answer as {@code type} and gives what {@code use} makes of it. */
  <T, R> R read(Answer answer, Type type, Function<T, R> use) {
    if (!answer.isSuccess()) {
      throw refusals.refused(answer);
    }
    if (SuccessFlag.mayBeFalse(answer.body()) && refusals.saysNoSuccess(answer)) {
      throw refusals.unexpected(answer, "it says success:false all the same", null);
    }
    return use(answer, type, use);
  }

  private <T, R> R use(Answer answer, Type type, Function<T, R> use) {
    try {
      T value = json.readValue(answer.body(), json.constructType(type));
      if (value == null) {
        throw new UnreadableAnswer("it is null where an object is due");
      }
      return use.apply(value);
    } catch (JacksonException | UnreadableAnswer e) {
      throw unreadable(answer, e);
    }
  }

  private RocketChatException unreadable(Answer answer, RuntimeException cause) {
    String body = answer.text().strip();
    if (body.isEmpty()) {
      return refusals.unexpected(answer, "the body is empty where JSON is due", cause);
    }
    if (body.startsWith("<")) {
      return refusals.unexpected(answer, "it is a page of HTML; is the base URL right?", cause);
    }
    String reason =
        cause instanceof JacksonException problem
            ? "not the JSON of this operation: " + problem.getOriginalMessage()
            : cause.getMessage();
    return refusals.unexpected(answer, reason, cause);
  }
}
