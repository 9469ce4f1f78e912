package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;

/** Who may remove a message, and for how long. */
final class DeleteRights {

  private final Permissions permissions;
  private final Settings settings;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final TimeLimit timeLimit;

  DeleteRights(
      Permissions permissions,
      Settings settings,
      RoomStore rooms,
      RoomAccess access,
      TimeLimit timeLimit) {
    this.permissions = permissions;
    this.settings = settings;
    this.rooms = rooms;
    this.access = access;
    this.timeLimit = timeLimit;
  }

  /**
   * Whether the user may remove the message.
   *
   * @throws ApiException plain, in a read-only room that the user may not write in
   */
  boolean mayDelete(User user, Message message) {
    if (permissions.has(user, "force-delete-message", message.roomId())) {
      return true;
    }
    if (message.createdAt() == null
        || !settings.isOn("Message_AllowDeleting")
        || !holdsRight(user, message)
        || isTooLate(user, message)) {
      return false;
    }
    requireOpenRoom(user, message);
    return true;
  }

  private boolean holdsRight(User user, Message message) {
    return permissions.has(user, "delete-message", message.roomId())
        || (message.author().id().equals(user.id())
            && permissions.has(user, "delete-own-message", message.roomId()));
  }

  private boolean isTooLate(User user, Message message) {
    int minutes = settings.number("Message_AllowDeleting_BlockDeleteInMinutes");
    return minutes > 0
        && timeLimit.minutesSince(message) > minutes
        && !timeLimit.bypasses(user, message);
  }

  private void requireOpenRoom(User user, Message message) {
    rooms
        .findById(message.roomId())
        .filter(room -> room.readOnly() && !access.mayWriteInReadOnly(room, user))
        .ifPresent(
            room -> {
              throw ApiException.plain("You can't delete messages because the room is readonly.");
            });
  }
}
