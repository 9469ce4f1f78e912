package dev.gantry.server.message;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The system message that shows what was pinned. Used inside a unit of work. */
final class PinNotice {

  private final MessageStore messages;
  private final RoomStore rooms;
  private final QuoteAttachment attachment;
  private final IdGenerator ids;

  PinNotice(MessageStore messages, RoomStore rooms, QuoteAttachment attachment, IdGenerator ids) {
    this.messages = messages;
    this.rooms = rooms;
    this.attachment = attachment;
    this.ids = ids;
  }

  Message write(Message pinned, User actor, Instant now) {
    Message notice =
        MessageBuilder.builder()
            .id(ids.newId())
            .roomId(pinned.roomId())
            .createdAt(now)
            .systemType(
                SystemTypes.isEncrypted(pinned) ? SystemTypes.PINNED_ENCRYPTED : SystemTypes.PINNED)
            .text("")
            .author(actor.ref())
            .groupable(false)
            .attachments(List.of(attachment.ofPinned(pinned)))
            .updatedAt(now)
            .other(Map.of())
            .build();
    // The id is new, so it cannot be taken.
    Message stored = messages.insert(notice).orElseThrow();
    rooms.addMessages(pinned.roomId(), 1, now);
    return stored;
  }
}
