package dev.gantry.bench.layers;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.markup.MarkupOptions;
import dev.gantry.server.markup.MessageMarkup;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.user.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A message of ordinary length as it is stored. */
final class SampleMessage {

  static final String TEXT = "The *build* is green again, we ship on Friday :tada: see #general";

  private static final List<Object> TREE =
      List.copyOf(new MessageMarkup(MarkupOptions.defaults()).parseToJson(TEXT));

  private SampleMessage() {}

  static Message of(String id, long createdAt, String text) {
    return MessageBuilder.builder()
        .id(id)
        .roomId("room")
        .createdAt(Instant.ofEpochMilli(createdAt))
        .text(text)
        .author(new UserRef("ada-id", "ada", "Ada Lovelace"))
        .mentions(List.of())
        .channels(List.of())
        .urls(List.of())
        .markup(TREE)
        .updatedAt(Instant.ofEpochMilli(createdAt))
        .other(Map.of())
        .build();
  }

  /** The document of one such message, the same for all rows. */
  static String json() {
    return DomainJson.mapper().writeValueAsString(of("id-of-the-message", 1, TEXT));
  }
}
