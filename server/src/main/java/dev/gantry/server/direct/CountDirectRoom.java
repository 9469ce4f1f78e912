package dev.gantry.server.direct;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.Optional;

/** Reads the counters of a direct-message room. */
public final class CountDirectRoom {

  private final FindDirectRoom findRoom;
  private final UserStore users;
  private final SubscriptionStore subscriptions;
  private final Permissions permissions;

  public CountDirectRoom(
      FindDirectRoom findRoom,
      UserStore users,
      SubscriptionStore subscriptions,
      Permissions permissions) {
    this.findRoom = findRoom;
    this.users = users;
    this.subscriptions = subscriptions;
    this.permissions = permissions;
  }

  /**
   * The counters as they are for one user.
   *
   * @param userId whose; null or empty for the caller's own
   * @throws ApiException 403 {@code unauthorized} for somebody else's without {@code
   *     view-room-administration} and for an unknown user; as {@link FindDirectRoom#byId} for the
   *     user
   */
  public RoomCounters count(User caller, String roomId, String userId) {
    boolean administrator = permissions.has(caller, "view-room-administration");
    User user = user(caller, userId, administrator);
    Room room = findRoom.byId(user, roomId);
    Optional<Subscription> membership = subscriptions.find(room.id(), user.id());
    boolean joined = membership.isPresent();
    boolean shown = joined || administrator;
    return new RoomCounters(
        joined,
        shown ? room.usersCount() : null,
        membership.map(Subscription::unread).orElse(null),
        membership.map(own -> unreadsFrom(room, own)).orElse(null),
        shown ? room.messageCount() : null,
        shown ? latest(room) : null,
        membership.map(Subscription::userMentions).orElse(null));
  }

  private User user(User caller, String userId, boolean administrator) {
    if (userId == null || userId.isEmpty()) {
      return caller;
    }
    if (!administrator) {
      throw ApiException.unauthorized();
    }
    return users.findById(userId).orElseThrow(ApiException::unauthorized);
  }

  private static Instant unreadsFrom(Room room, Subscription membership) {
    return room.messageCount() == 0 ? null : membership.lastSeenAt();
  }

  private static Instant latest(Room room) {
    return room.lastMessageAt() == null ? room.updatedAt() : room.lastMessageAt();
  }
}
