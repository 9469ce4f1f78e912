package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;

/** Who may export which room. */
public final class ExportRights {

  private static final String PERMISSION = "mail-messages";

  private final RoomStore rooms;
  private final RoomAccess access;
  private final Permissions permissions;

  public ExportRights(RoomStore rooms, RoomAccess access, Permissions permissions) {
    this.rooms = rooms;
    this.access = access;
    this.permissions = permissions;
  }

  /**
   * The room, for somebody who may export it now.
   *
   * @throws ApiException 403 without the permission {@code mail-messages}; {@code
   *     error-invalid-room}; {@code error-not-allowed} for a room that the user may not see
   */
  Room requireRoom(User user, String roomId) {
    if (!permissions.has(user, PERMISSION, roomId)) {
      throw ApiException.permissionRequired();
    }
    Room room = rooms.findById(roomId).orElseThrow(ExportRefusals::invalidRoom);
    if (!access.canAccess(room, user)) {
      throw ExportRefusals.notAllowed();
    }
    return room;
  }
}
