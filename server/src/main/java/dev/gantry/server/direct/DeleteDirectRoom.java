package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.DeleteRoom;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.user.User;

/** Deletes a direct-message room with all that is in it, for every member. */
public final class DeleteDirectRoom {

  private final FindDirectRoom findRoom;
  private final DeleteRoom deleteRoom;
  private final RoomAccess access;
  private final Permissions permissions;

  public DeleteDirectRoom(
      FindDirectRoom findRoom, DeleteRoom deleteRoom, RoomAccess access, Permissions permissions) {
    this.findRoom = findRoom;
    this.deleteRoom = deleteRoom;
    this.access = access;
    this.permissions = permissions;
  }

  /**
   * Deletes the room.
   *
   * @throws ApiException as {@link FindDirectRoom#find}; {@code error-not-allowed} for somebody who
   *     is neither a member nor has {@code view-room-administration}; with details, without {@code
   *     delete-d}, which by default only administrators have
   */
  public void delete(User caller, String roomId, String username) {
    Room room = findRoom.find(caller, roomId, username);
    if (!access.canAccess(room, caller) && !permissions.has(caller, "view-room-administration")) {
      throw ApiException.coded("error-not-allowed", "Not allowed");
    }
    deleteRoom.delete(caller, room.id());
  }
}
