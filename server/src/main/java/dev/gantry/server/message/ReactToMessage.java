package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Adds and removes reactions: {@code chat.react}. */
public final class ReactToMessage {

  private final StoredMessages stored;
  private final KnownEmojis emojis;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final MessageStore messages;
  private final LastMessageMirror lastMessage;
  private final UnitOfWork unit;
  private final Clock clock;

  ReactToMessage(
      StoredMessages stored,
      KnownEmojis emojis,
      RoomStore rooms,
      RoomAccess access,
      MessageStore messages,
      LastMessageMirror lastMessage,
      UnitOfWork unit,
      Clock clock) {
    this.stored = stored;
    this.emojis = emojis;
    this.rooms = rooms;
    this.access = access;
    this.messages = messages;
    this.lastMessage = lastMessage;
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Brings the caller's reaction into the wanted state; nothing happens where it is so already. As
   * in Rocket.Chat, removing a reaction from a message that nobody reacted to adds it.
   *
   * @throws ApiException for the first check that fails: message, emoji, room, access, muted,
   *     read-only
   */
  public void react(User caller, ReactCommand command) {
    Message message = stored.byId(command.messageId());
    if (command.emoji() == null || command.emoji().isEmpty()) {
      throw ApiException.coded(
          "error-emoji-param-not-provided", "The required \"emoji\" param is missing.");
    }
    String shortName = command.emoji().replace(":", "");
    if (!emojis.isKnown(shortName)) {
      throw ApiException.coded(
          "error-not-allowed", "Invalid emoji provided.", Map.of("method", "setReaction"));
    }
    ReactionChange change =
        new ReactionChange(":" + shortName + ":", caller.username(), command.shouldReact());
    if (change.apply(message).isEmpty()) {
      return;
    }
    requireMayReact(caller, message);
    unit.run(() -> save(change, command.messageId()));
  }

  private void save(ReactionChange change, String messageId) {
    // Read again: others may have reacted meanwhile.
    change
        .apply(stored.byId(messageId))
        .ifPresent(
            changed -> {
              Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
              Message stamped =
                  messages.update(MessageBuilder.builder(changed).updatedAt(now).build());
              lastMessage.refresh(stamped, now);
            });
  }

  private void requireMayReact(User caller, Message message) {
    Room room =
        rooms
            .findById(message.roomId())
            .orElseThrow(
                () ->
                    ApiException.coded(
                        "error-not-allowed", "Not allowed", Map.of("method", "setReaction")));
    if (!access.canAccess(room, caller)) {
      throw ApiException.coded("not-authorized", "Not Authorized", Map.of("method", "setReaction"));
    }
    if (access.isMuted(room, caller)) {
      throw ApiException.coded(
          "error-not-allowed",
          "You have been muted and cannot speak in this room",
          Map.of("rid", room.id()));
    }
    if (room.readOnly()
        && !Boolean.TRUE.equals(room.reactWhenReadOnly())
        && !access.mayWriteInReadOnly(room, caller)) {
      throw ApiException.plain("You can't send messages because the room is readonly.");
    }
  }
}
