package dev.gantry.bench.client;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.MessagePage;
import dev.gantry.client.model.MessageResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is asked for and what comes. */
public enum SampleAnswer {
  SMALL(
      "/api/v1/chat.getMessage?msgId=message0",
      MessageResponse.class,
      client -> client.chat().getMessage("message0")) {
    @Override
    byte[] json() {
      return bytes("{\"message\":" + message(0) + ",\"success\":true}");
    }
  },
  PAGE(
      "/api/v1/chat.getPinnedMessages?count=100&roomId=room",
      MessagePage.class,
      client -> client.chat().getPinnedMessages("room", query -> query.count(100))) {
    @Override
    byte[] json() {
      String messages =
          IntStream.range(0, 100).mapToObj(SampleAnswer::message).collect(Collectors.joining(","));
      return bytes(
          "{\"messages\":["
              + messages
              + "],\"count\":100,\"offset\":0,\"total\":100,\"success\":true}");
    }
  };

  private static final String MESSAGE =
      """
      {"_id": "message%1$d", "rid": "room", "msg": "The *build* %1$d is green again :tada:",
        "ts": "2026-01-01T12:00:00.000Z", "_updatedAt": "2026-01-01T12:00:00.000Z",
        "u": {"_id": "ada-id", "username": "ada", "name": "Ada Lovelace"},
        "pinned": true, "mentions": [], "channels": [], "urls": [], "md": [{"type": "PARAGRAPH",
        "value": [{"type": "PLAIN_TEXT", "value": "The "}, {"type": "BOLD", "value": [{"type":
        "PLAIN_TEXT", "value": "build"}]}, {"type": "PLAIN_TEXT", "value": " is green again "}]}]}""";

  private final String pathAndQuery;
  private final Class<?> model;
  private final Function<RocketChatClient, Object> call;

  SampleAnswer(String pathAndQuery, Class<?> model, Function<RocketChatClient, Object> call) {
    this.pathAndQuery = pathAndQuery;
    this.model = model;
    this.call = call;
  }

  abstract byte[] json();

  String pathAndQuery() {
    return pathAndQuery;
  }

  Class<?> model() {
    return model;
  }

  Object call(RocketChatClient client) {
    return call.apply(client);
  }

  private static String message(int number) {
    return MESSAGE.formatted(number);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
