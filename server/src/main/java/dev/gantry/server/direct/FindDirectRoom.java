package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.message.DirectRooms;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.Optional;

/**
 * Finds the direct-message room that a request names by {@code roomId} or {@code username}. As in
 * Rocket.Chat either of them may be the id of a room, or the id or the username of a person, and
 * asking about a person makes the room where there is none yet.
 */
public final class FindDirectRoom {

  private final RoomStore rooms;
  private final UserStore users;
  private final DirectRooms directRooms;
  private final RoomAccess access;
  private final UnitOfWork unitOfWork;

  public FindDirectRoom(
      RoomStore rooms,
      UserStore users,
      DirectRooms directRooms,
      RoomAccess access,
      UnitOfWork unitOfWork) {
    this.rooms = rooms;
    this.users = users;
    this.directRooms = directRooms;
    this.access = access;
    this.unitOfWork = unitOfWork;
  }

  /**
   * The room, whether or not the caller may see it.
   *
   * @param roomId wins where both are given; null or blank where only the username is
   * @param username letter case ignored; may be null or blank
   * @throws ApiException {@code invalid-channel} where nothing is found; {@code
   *     error-room-not-found} for a channel or group that the caller may see; {@code
   *     error-not-allowed} for a person with whom the caller has no room and may not make one
   */
  public Room find(User caller, String roomId, String username) {
    String name = isMissing(roomId) ? username : roomId;
    if (isMissing(name)) {
      throw notFound();
    }
    // A person could take the id of a room for a username; it must not lead members astray.
    Optional<Room> room = rooms.findById(name);
    if (room.filter(FindDirectRoom::isDirect).isPresent()) {
      return room.get();
    }
    return person(name)
        .map(partner -> with(caller, partner))
        .orElseThrow(() -> refusal(caller, room));
  }

  /**
   * As {@link #find}, for what only those may do who may see the room.
   *
   * @throws ApiException as {@link #find}; 403 {@code unauthorized} for a room of others
   */
  public Room visible(User caller, String roomId, String username) {
    Room room = find(caller, roomId, username);
    if (!access.canAccess(room, caller)) {
      throw ApiException.unauthorized();
    }
    return room;
  }

  /**
   * The room with this id, for what names a room by nothing else.
   *
   * @throws ApiException 403 {@code unauthorized} for a room that there is not or that the user may
   *     not see; {@code error-room-not-found} for a channel or group
   */
  public Room byId(User user, String roomId) {
    Room room =
        rooms
            .findById(roomId)
            .filter(found -> access.canAccess(found, user))
            .orElseThrow(ApiException::unauthorized);
    if (!isDirect(room)) {
      throw notDirect();
    }
    return room;
  }

  private Optional<User> person(String name) {
    String idOrUsername = name.startsWith("@") ? name.substring(1) : name;
    return users.findById(idOrUsername).or(() -> users.findByUsername(idOrUsername));
  }

  private Room with(User caller, User partner) {
    Room room = directRooms.between(caller, partner);
    return rooms
        .findById(room.id())
        .orElseGet(
            () ->
                unitOfWork.write(
                    () -> {
                      directRooms.open(room, caller, partner);
                      return rooms.findById(room.id()).orElseThrow();
                    }));
  }

  private ApiException refusal(User caller, Optional<Room> otherKind) {
    return otherKind.filter(room -> access.canAccess(room, caller)).isPresent()
        ? notDirect()
        : notFound();
  }

  private static ApiException notDirect() {
    return ApiException.coded(
        "error-room-not-found",
        "The required \"roomId\" param provided does not match any direct message");
  }

  private static boolean isDirect(Room room) {
    return "d".equals(room.type());
  }

  private static boolean isMissing(String param) {
    return param == null || param.isBlank();
  }

  private static ApiException notFound() {
    return ApiException.coded("invalid-channel", "");
  }
}
