package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Takes a member out of a channel or group. */
public final class KickFromRoom {

  private static final Map<String, Object> DETAILS = Map.of("method", "removeUserFromRoom");

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final Memberships memberships;
  private final LastOwner lastOwner;
  private final RoomAccess access;
  private final SystemMessages systemMessages;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public KickFromRoom(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      Memberships memberships,
      RoomAccess access,
      SystemMessages systemMessages,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.lastOwner = new LastOwner(subscriptions, unitOfWork);
    this.access = access;
    this.systemMessages = systemMessages;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Ends the membership of {@code removed} and announces it in the room ({@code ru}).
   *
   * @return the room as it is now
   * @throws ApiException {@code error-not-allowed} without {@code remove-user} in the room, for
   *     direct messages and for an unknown room; {@code error-room-not-found} for a room that the
   *     caller may not see; {@code error-user-not-in-room}; {@code error-you-are-last-owner}
   */
  public Room kick(User caller, String roomId, User removed) {
    Room room = requireAllowed(caller, roomId);
    return unitOfWork.write(
        () -> {
          Subscription membership =
              subscriptions
                  .find(roomId, removed.id())
                  .orElseThrow(() -> refused("user-not-in-room", "User is not in this room"));
          if (lastOwner.is(membership)) {
            throw refused(
                "you-are-last-owner",
                "You are the last owner. Please set new owner before leaving the room.");
          }
          Instant now = clock.instant();
          memberships.remove(room, removed, now);
          systemMessages.write(room, "ru", removed.username(), caller, now);
          return rooms.findById(roomId).orElseThrow();
        });
  }

  private Room requireAllowed(User caller, String roomId) {
    Room room =
        rooms
            .findById(roomId)
            .filter(found -> !"d".equals(found.type()))
            .filter(found -> permissions.has(caller, "remove-user", roomId))
            .orElseThrow(() -> refused("not-allowed", "Not allowed"));
    boolean anyRoom = permissions.has(caller, "kick-user-from-any-" + room.type() + "-room");
    if (!anyRoom && !access.canAccess(room, caller)) {
      throw ApiException.coded(
          "error-room-not-found",
          "The required \"roomId\" or \"roomName\" param provided does not match any group");
    }
    return room;
  }

  private static ApiException refused(String code, String reason) {
    return ApiException.coded("error-" + code, reason, DETAILS);
  }
}
