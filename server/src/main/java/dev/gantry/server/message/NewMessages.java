package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Stores what people write and counts it in. Used inside a unit of work. */
final class NewMessages {

  private final MessageStore messages;
  private final RoomStore rooms;
  private final LastMessageMirror lastMessage;
  private final UnreadCounters unread;
  private final ThreadReplies threads;
  private final RoomReading reading;
  private final DiscussionCounters discussions;
  private final IdGenerator ids;
  private final Clock clock;

  NewMessages(
      MessageStore messages,
      RoomStore rooms,
      LastMessageMirror lastMessage,
      UnreadCounters unread,
      ThreadReplies threads,
      RoomReading reading,
      DiscussionCounters discussions,
      IdGenerator ids,
      Clock clock) {
    this.messages = messages;
    this.rooms = rooms;
    this.lastMessage = lastMessage;
    this.unread = unread;
    this.threads = threads;
    this.reading = reading;
    this.discussions = discussions;
    this.ids = ids;
    this.clock = clock;
  }

  /** The stored message with its id and times; empty where its id is taken. */
  Optional<Message> store(Message prepared) {
    // Again, since the room may have gone while the text was parsed.
    Room room =
        rooms
            .findDescription(prepared.roomId())
            .orElseThrow(() -> ApiException.plain("error-invalid-room"));
    // The time is taken here, where messages queue, so that a later message is never older.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Message message =
        MessageBuilder.builder(prepared)
            .id(prepared.id() == null ? ids.newId() : prepared.id())
            .createdAt(prepared.createdAt() == null ? now : prepared.createdAt())
            .updatedAt(now)
            .other(reading.unread(prepared.other()))
            .build();
    Optional<Message> stored = messages.insert(message);
    stored.ifPresent(one -> count(one, room, now));
    return stored;
  }

  private void count(Message message, Room room, Instant now) {
    boolean shown = !message.inThreadOnly();
    if (shown) {
      rooms.recordMessage(room.id(), message.createdAt(), lastMessage.copyOf(message), now);
    } else {
      rooms.addMessages(room.id(), 1, now);
    }
    // It asks for memberships, which the others change.
    reading.byAuthor(message, now);
    if (message.threadId() != null) {
      threads.added(message, room, now);
    }
    if (shown) {
      unread.count(message, room, now);
    }
    if (room.parentRoomId() != null) {
      discussions.refresh(room.id());
    }
  }
}
