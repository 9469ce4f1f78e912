package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.Map;

/** Whether messages may be pinned here at all, and who may pin in a room. */
final class PinRights {

  private final Settings settings;
  private final RoomStore rooms;
  private final Permissions permissions;
  private final RoomAccess access;

  PinRights(Settings settings, RoomStore rooms, Permissions permissions, RoomAccess access) {
    this.settings = settings;
    this.rooms = rooms;
    this.permissions = permissions;
    this.access = access;
  }

  void requireEnabled(String method) {
    if (!settings.isOn("Message_AllowPinning")) {
      throw ApiException.coded(
          "error-action-not-allowed",
          "Message pinning not allowed",
          Map.of("method", method, "action", "Message_pinning"));
    }
  }

  Room requireRight(User caller, Message message, String method) {
    return rooms
        .findById(message.roomId())
        .filter(room -> permissions.has(caller, "pin-message", room.id()))
        .filter(room -> access.canAccess(room, caller))
        .orElseThrow(
            () -> ApiException.coded("not-authorized", "Not Authorized", Map.of("method", method)));
  }
}
