package dev.gantry.server.thread;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.Map;
import java.util.Optional;

/** Where a discussion may start, checked in Rocket.Chat's order. */
final class DiscussionStart {

  private static final Map<String, Object> DETAILS = Map.of("method", "DiscussionCreation");

  private final RoomStore rooms;
  private final MessageStore messages;
  private final RoomAccess access;
  private final Permissions permissions;
  private final Settings settings;

  DiscussionStart(
      RoomStore rooms,
      MessageStore messages,
      RoomAccess access,
      Permissions permissions,
      Settings settings) {
    this.rooms = rooms;
    this.messages = messages;
    this.access = access;
    this.permissions = permissions;
    this.settings = settings;
  }

  void requirePermission(User caller, String parentRoomId) {
    boolean allowed =
        permissions.has(caller, "start-discussion", parentRoomId)
            || permissions.has(caller, "start-discussion-other-user", parentRoomId);
    if (!allowed || !settings.isOn("Discussion_enabled")) {
      throw ApiException.coded(
          "error-action-not-allowed",
          "You are not allowed to create a discussion",
          Map.of("method", "createDiscussion"));
    }
  }

  /** The message that it starts from, which must be in the parent room or a discussion of it. */
  Optional<Message> message(NewDiscussion wanted) {
    if (wanted.parentMessageId() == null || wanted.parentMessageId().isEmpty()) {
      return Optional.empty();
    }
    Message message =
        messages
            .findById(wanted.parentMessageId())
            .filter(found -> !Boolean.TRUE.equals(found.hidden()))
            .orElseThrow(() -> refused("error-invalid-message", "Invalid message"));
    if (!wanted.parentRoomId().equals(parentOf(message))) {
      throw refused(
          "error-invalid-arguments", "Root message room ID does not match parent room ID ");
    }
    return Optional.of(message);
  }

  /** The parent room, for somebody who may write there. */
  Room parent(User caller, NewDiscussion wanted) {
    Room parent = writable(caller, wanted.parentRoomId());
    if (parent.parentRoomId() != null) {
      throw refused("error-nested-discussion", "Cannot create nested discussions");
    }
    return parent;
  }

  void requireNoReplyInEncrypted(NewDiscussion wanted, boolean encrypted) {
    if (encrypted && wanted.reply() != null && !wanted.reply().isEmpty()) {
      throw refused(
          "error-invalid-arguments", "Encrypted discussions must not receive an initial reply.");
    }
  }

  private Room writable(User caller, String roomId) {
    try {
      return access.requireWritable(roomId, caller);
    } catch (ApiException plain) {
      // As Rocket.Chat, which makes a code of the text here.
      throw ApiException.coded(plain.error(), "");
    }
  }

  private String parentOf(Message message) {
    return rooms
        .findById(message.roomId())
        .map(room -> room.parentRoomId() == null ? room.id() : room.parentRoomId())
        .orElse(null);
  }

  private static ApiException refused(String code, String reason) {
    return ApiException.coded(code, reason, DETAILS);
  }
}
