package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.util.Optional;

/**
 * Finds the channel or group that a request names by {@code roomId} or {@code roomName}. An id that
 * is given wins; both may be null.
 */
public final class FindRoom {

  private final RoomStore rooms;
  private final RoomAccess access;
  private final Permissions permissions;

  public FindRoom(RoomStore rooms, RoomAccess access, Permissions permissions) {
    this.rooms = rooms;
    this.access = access;
    this.permissions = permissions;
  }

  /**
   * A public channel, an archived one too.
   *
   * @throws ApiException {@code error-room-not-found}, also where neither is given
   */
  public Room channel(String roomId, String roomName) {
    return byIdOrName(roomId, roomName)
        .filter(room -> "c".equals(room.type()))
        .orElseThrow(() -> notFound("channel"));
  }

  /**
   * A public channel that the caller may see, an archived one too.
   *
   * @throws ApiException {@code error-room-not-found}
   */
  public Room visibleChannel(User caller, String roomId, String roomName) {
    Room room = channel(roomId, roomName);
    if (!access.canAccess(room, caller)) {
      throw notFound("channel");
    }
    return room;
  }

  /**
   * A public channel that is in use.
   *
   * @throws ApiException {@code error-room-not-found}; {@code error-room-archived}
   */
  public Room channelInUse(String roomId, String roomName) {
    Room room = channel(roomId, roomName);
    if (Boolean.TRUE.equals(room.archived())) {
      throw archived("channel", room);
    }
    return room;
  }

  /**
   * A private group that the caller may see, an archived one too.
   *
   * @throws ApiException {@code error-room-param-not-provided} where neither is given; {@code
   *     error-room-not-found} for an unknown group and for one that the caller may not see
   */
  public Room group(User caller, String roomId, String roomName) {
    Room room = anyGroup(roomId, roomName);
    if (!access.canAccess(room, caller)) {
      throw notFound("group");
    }
    return room;
  }

  /**
   * A private group that the caller may see and that is in use.
   *
   * @throws ApiException as {@link #group}; {@code error-room-archived}
   */
  public Room groupInUse(User caller, String roomId, String roomName) {
    Room room = group(caller, roomId, roomName);
    if (Boolean.TRUE.equals(room.archived())) {
      throw archived("private group", room);
    }
    return room;
  }

  /**
   * A private group that the caller may see, or could delete unseen. Others do not learn that there
   * is one.
   *
   * @throws ApiException {@code error-room-param-not-provided}; {@code error-room-not-found}
   */
  public Room groupToDelete(User caller, String roomId, String roomName) {
    Room room = anyGroup(roomId, roomName);
    if (!access.canAccess(room, caller) && !permissions.has(caller, "delete-p")) {
      throw notFound("group");
    }
    return room;
  }

  private Room anyGroup(String roomId, String roomName) {
    if (isMissing(roomId) && isMissing(roomName)) {
      throw ApiException.coded(
          "error-room-param-not-provided", "The parameter \"roomId\" or \"roomName\" is required");
    }
    return byIdOrName(roomId, roomName)
        .filter(room -> "p".equals(room.type()))
        .orElseThrow(() -> notFound("group"));
  }

  private Optional<Room> byIdOrName(String roomId, String roomName) {
    if (!isMissing(roomId)) {
      return rooms.findById(roomId);
    }
    return isMissing(roomName) ? Optional.empty() : rooms.findByName(roomName);
  }

  private static boolean isMissing(String param) {
    return param == null || param.isBlank();
  }

  private static ApiException notFound(String kind) {
    return ApiException.coded(
        "error-room-not-found",
        "The required \"roomId\" or \"roomName\" param provided does not match any " + kind);
  }

  private static ApiException archived(String kind, Room room) {
    // The name of a discussion is an id; people know it by its fname.
    String name = room.parentRoomId() == null ? room.name() : room.fname();
    return ApiException.coded("error-room-archived", "The " + kind + ", " + name + ", is archived");
  }
}
