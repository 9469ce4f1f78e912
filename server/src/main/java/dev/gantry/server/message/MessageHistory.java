package dev.gantry.server.message;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.user.User;
import java.time.Instant;

/** Keeps hidden copies of what messages were. Used inside a unit of work. */
final class MessageHistory {

  private final MessageStore messages;
  private final IdGenerator ids;

  MessageHistory(MessageStore messages, IdGenerator ids) {
    this.messages = messages;
    this.ids = ids;
  }

  void keep(Message message, User editor, Instant now) {
    messages.insert(
        MessageBuilder.builder(message)
            .id(ids.newId())
            .parent(message.id())
            .hidden(true)
            .editedAt(now)
            .editedBy(editor.ref().withoutName())
            .updatedAt(now)
            .build());
  }
}
