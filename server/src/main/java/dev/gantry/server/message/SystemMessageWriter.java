package dev.gantry.server.message;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.SystemMessages;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.Map;

/** Writes system messages. They count in {@code msgs} and alert nobody. */
public final class SystemMessageWriter implements SystemMessages {

  private final MessageStore messages;
  private final RoomStore rooms;
  private final IdGenerator ids;

  public SystemMessageWriter(MessageStore messages, RoomStore rooms, IdGenerator ids) {
    this.messages = messages;
    this.rooms = rooms;
    this.ids = ids;
  }

  @Override
  public void write(
      Room room, String type, String text, User actor, Map<String, Object> extra, Instant now) {
    messages.insert(
        MessageBuilder.builder()
            .id(ids.newId())
            .roomId(room.id())
            .createdAt(now)
            .systemType(type)
            .text(text)
            .author(actor.ref())
            .groupable(false)
            .updatedAt(now)
            .other(extra)
            .build());
    rooms.addMessages(room.id(), 1, now);
  }
}
