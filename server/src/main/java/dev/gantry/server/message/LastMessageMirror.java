package dev.gantry.server.message;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps a room's copy of its newest message true. Used inside a unit of work. */
final class LastMessageMirror {

  private final RoomStore rooms;
  private final MessageStore messages;
  private final Settings settings;
  private final MessageJson json;

  LastMessageMirror(RoomStore rooms, MessageStore messages, Settings settings, MessageJson json) {
    this.rooms = rooms;
    this.messages = messages;
    this.settings = settings;
    this.json = json;
  }

  /** The copy to keep of a new message; null where the workspace keeps none. */
  Map<String, Object> copyOf(Message message) {
    return isKept() ? json.object(message) : null;
  }

  /** After a message changed. */
  void refresh(Message changed, Instant now) {
    showing(changed)
        .ifPresent(
            room ->
                rooms.replaceLastMessage(
                    room.id(), room.lastMessageAt(), json.object(changed), now));
  }

  /** After a message went. */
  void replace(Message gone, Instant now) {
    if (showing(gone).isPresent()) {
      Optional<Message> newest = messages.newestVisible(gone.roomId());
      rooms.replaceLastMessage(
          gone.roomId(),
          newest.map(Message::createdAt).orElse(null),
          newest.map(json::object).orElse(null),
          now);
    }
  }

  private Optional<Room> showing(Message message) {
    return rooms
        .findById(message.roomId())
        .filter(room -> isKept() && room.lastMessage() != null)
        .filter(room -> message.id().equals(room.lastMessage().get("_id")));
  }

  private boolean isKept() {
    return settings.isOn("Store_Last_Message");
  }
}
