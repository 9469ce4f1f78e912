package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.util.Map;

/** Deletes a room of any type with its messages and memberships. */
public final class DeleteRoom {

  private static final Map<String, Object> DETAILS = Map.of("method", "eraseRoom");

  private final RoomStore rooms;
  private final RoomRemoval removal;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;

  public DeleteRoom(
      RoomStore rooms, RoomRemoval removal, Permissions permissions, UnitOfWork unitOfWork) {
    this.rooms = rooms;
    this.removal = removal;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Deletes the room.
   *
   * @throws ApiException {@code error-invalid-room}; {@code error-not-allowed} without {@code
   *     delete-c}, {@code delete-p} or {@code delete-d} in the room. Owners hold the first two by
   *     default
   */
  public void delete(User caller, String roomId) {
    Room room =
        rooms
            .findById(roomId)
            .orElseThrow(() -> ApiException.coded("error-invalid-room", "Invalid room", DETAILS));
    if (!permissions.has(caller, "delete-" + room.type(), roomId)) {
      throw ApiException.coded("error-not-allowed", "Not allowed", DETAILS);
    }
    unitOfWork.run(() -> removal.remove(roomId));
  }
}
