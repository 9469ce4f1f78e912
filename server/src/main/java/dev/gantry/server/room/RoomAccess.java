package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may see a room and who may write in it, as Rocket.Chat decides it. */
public final class RoomAccess {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final Permissions permissions;

  public RoomAccess(RoomStore rooms, SubscriptionStore subscriptions, Permissions permissions) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.permissions = permissions;
  }

  /** Whether the user may read the room: as a member, or because it is public to that user. */
  public boolean canAccess(Room room, User user) {
    return isVisiblePublicChannel(room, user)
        || isMemberWithView(room, user)
        || isDiscussionOfAccessibleRoom(room, user);
  }

  /** As {@link #canAccess(Room, User)}, by id; nobody may read in a room that does not exist. */
  public boolean canAccess(String roomId, User user) {
    return rooms.findDescription(roomId).filter(room -> canAccess(room, user)).isPresent();
  }

  /**
   * The room as {@link RoomStore#findDescription} gives it, for a user who may write in it now.
   *
   * @throws ApiException plain, in Rocket.Chat's order: {@code error-invalid-room}, {@code
   *     error-not-allowed}, {@code room_is_blocked}, read-only, {@code You_have_been_muted}
   */
  public Room requireWritable(String roomId, User user) {
    Room room =
        rooms.findDescription(roomId).orElseThrow(() -> ApiException.plain("error-invalid-room"));
    requireWritable(room, user);
    return room;
  }

  /**
   * As {@link #requireWritable(String, User)}, for a room that was read for the same request.
   *
   * @throws ApiException as there
   */
  public void requireWritable(Room room, User user) {
    if (!canAccess(room, user)) {
      throw ApiException.plain("error-not-allowed");
    }
    if ("d".equals(room.type()) && isBlocked(room, user)) {
      throw ApiException.plain("room_is_blocked");
    }
    if (room.readOnly() && !mayWriteInReadOnly(room, user)) {
      throw ApiException.plain("You can't send messages because the room is readonly.");
    }
    if (isMuted(room, user)) {
      throw ApiException.plain("You_have_been_muted");
    }
  }

  /** Whether the user was silenced in this room. */
  public boolean isMuted(Room room, User user) {
    return contains(room.muted(), user.username());
  }

  /** Whether a read-only room is open to this user's writing all the same. */
  public boolean mayWriteInReadOnly(Room room, User user) {
    return contains(room.unmuted(), user.username())
        || permissions.has(user, "post-readonly", room.id());
  }

  private boolean isVisiblePublicChannel(Room room, User user) {
    return "c".equals(room.type()) && permissions.has(user, "view-c-room");
  }

  private boolean isMemberWithView(Room room, User user) {
    return subscriptions.isMember(room.id(), user.id())
        && (permissions.has(user, "view-joined-room")
            || permissions.has(user, "view-" + room.type() + "-room"));
  }

  private boolean isDiscussionOfAccessibleRoom(Room room, User user) {
    return Optional.ofNullable(room.parentRoomId())
        .flatMap(rooms::findDescription)
        .filter(parent -> canAccess(parent, user))
        .isPresent();
  }

  private boolean isBlocked(Room room, User user) {
    Map<String, Object> own =
        subscriptions.find(room.id(), user.id()).map(Subscription::other).orElse(null);
    return own != null
        && (Boolean.TRUE.equals(own.get("blocked")) || Boolean.TRUE.equals(own.get("blocker")));
  }

  private static boolean contains(List<String> usernames, String username) {
    return usernames != null && usernames.contains(username);
  }
}
