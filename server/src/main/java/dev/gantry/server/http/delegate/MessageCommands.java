package dev.gantry.server.http.delegate;

import dev.gantry.api.model.NewMessage;
import dev.gantry.api.model.PostMessageRequest;
import dev.gantry.api.model.SendMessageRequest;
import dev.gantry.server.message.PostMessageCommand;
import dev.gantry.server.message.SendMessageCommand;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Translates the bodies of chat.sendMessage and chat.postMessage, open keys included. */
final class MessageCommands {

  private final Wire wire;

  MessageCommands(Wire wire) {
    this.wire = wire;
  }

  SendMessageCommand send(SendMessageRequest request) {
    NewMessage message = request.getMessage();
    Map<String, Object> open = new HashMap<>();
    if (message.getAdditionalProperties() != null) {
      open.putAll(message.getAdditionalProperties());
    }
    return new SendMessageCommand(
        message.getId(),
        message.getRid(),
        message.getMsg(),
        message.getT(),
        instant(open.remove("ts")),
        message.getTmid(),
        truth(message.getTshow()),
        message.getAlias(),
        message.getAvatar(),
        message.getEmoji(),
        wire.openAll(message.getAttachments()),
        message.getBlocks() == null ? null : new ArrayList<>(message.getBlocks()),
        object(open.remove("file")),
        objects(open.remove("files")),
        open.remove("bot"),
        truth(open.remove("groupable")),
        truth(open.remove("parseUrls")),
        message.getCustomFields(),
        open,
        request.getPreviewUrls());
  }

  PostMessageCommand post(PostMessageRequest request) {
    Object target = request.getRoomId() == null ? request.getChannel() : request.getRoomId();
    return new PostMessageCommand(
        targets(target),
        request.getText(),
        request.getAlias(),
        request.getAvatar(),
        request.getEmoji(),
        wire.openAll(request.getAttachments()),
        null,
        null,
        request.getParseUrls(),
        request.getTmid(),
        request.getCustomFields());
  }

  /** Undocumented keys have no type in the contract; what is no object is left out. */
  private Map<String, Object> object(Object value) {
    return value instanceof Map ? wire.open(value) : null;
  }

  private List<Map<String, Object>> objects(Object value) {
    return value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)
        ? wire.openAll(list)
        : null;
  }

  private static List<String> targets(Object target) {
    return target instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(target));
  }

  /** The document types {@code tshow} as text, Rocket.Chat as a boolean: both are taken. */
  private static Boolean truth(Object value) {
    return value == null ? null : Boolean.valueOf(String.valueOf(value));
  }

  private static Instant instant(Object value) {
    try {
      return value instanceof String text ? Instant.parse(text) : null;
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }
}
