package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Lets a member go. */
public final class LeaveRoom {

  private static final Map<String, Object> DETAILS = Map.of("method", "leaveRoom");

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final Memberships memberships;
  private final LastOwner lastOwner;
  private final SystemMessages systemMessages;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public LeaveRoom(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      Memberships memberships,
      SystemMessages systemMessages,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.lastOwner = new LastOwner(subscriptions, unitOfWork);
    this.systemMessages = systemMessages;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Ends the caller's membership of a channel or group and announces it there ({@code ul}).
   *
   * @return the room as it is now
   * @throws ApiException {@code error-invalid-room}; {@code error-not-allowed} for direct messages
   *     and without {@code leave-c} or {@code leave-p}; {@code error-user-not-in-room}; {@code
   *     error-you-are-last-owner}
   */
  public Room leave(User caller, String roomId) {
    Room room = rooms.findById(roomId).orElseThrow(() -> refused("invalid-room", "Invalid room"));
    if ("d".equals(room.type()) || !permissions.has(caller, "leave-" + room.type())) {
      throw refused("not-allowed", "Not allowed");
    }
    return unitOfWork.write(
        () -> {
          Subscription membership =
              subscriptions
                  .find(roomId, caller.id())
                  .orElseThrow(() -> refused("user-not-in-room", "You are not in this room"));
          if (lastOwner.is(membership)) {
            throw refused(
                "you-are-last-owner",
                "You are the last owner. Please set new owner before leaving the room.");
          }
          Instant now = clock.instant();
          systemMessages.write(room, "ul", caller.username(), caller, now);
          memberships.remove(room, caller, now);
          return rooms.findById(roomId).orElseThrow();
        });
  }

  private static ApiException refused(String code, String reason) {
    return ApiException.coded("error-" + code, reason, DETAILS);
  }
}
