package dev.gantry.server.room;

import static java.util.stream.Collectors.toMap;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds users to a channel or group. */
public final class InviteToRoom {

  private static final Map<String, Object> DETAILS = Map.of("method", "addUsersToRoom");
  private static final int MOST = 1_000;

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final UserStore users;
  private final Memberships memberships;
  private final SystemMessages systemMessages;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public InviteToRoom(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      UserStore users,
      Memberships memberships,
      SystemMessages systemMessages,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.users = users;
    this.memberships = memberships;
    this.systemMessages = systemMessages;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Adds all of the users or none; members stay as they are. Each new one is announced by a system
   * message {@code au}.
   *
   * @param usernames letter case ignored, with or without {@code @} before them; at most 1,000
   *     different ones, for others wait while they are added
   * @return the room as it is now
   * @throws ApiException {@code error-invalid-room}; {@code error-cant-invite-for-direct-room};
   *     {@code error-not-allowed} without {@code add-user-to-joined-room} in a room of one's own or
   *     {@code add-user-to-any-c-room} or {@code -p-} elsewhere; {@code error-user-not-found};
   *     {@code error-invalid-arguments} for too many names
   */
  public Room invite(User caller, String roomId, Collection<String> usernames) {
    Room room = rooms.findById(roomId).orElseThrow(() -> refused("invalid-room", "Invalid room"));
    if ("d".equals(room.type())) {
      throw refused("cant-invite-for-direct-room", "Can't invite user to direct rooms");
    }
    if (!mayInvite(caller, room)) {
      throw refused("not-allowed", "Not allowed");
    }
    List<User> invited = users(usernames);
    return unitOfWork.write(
        () -> {
          Instant now = clock.instant();
          for (User user : invited) {
            if (memberships.join(room, user, now)) {
              systemMessages.write(room, "au", user.username(), caller, now);
            }
          }
          return rooms.findById(roomId).orElseThrow(() -> refused("invalid-room", "Invalid room"));
        });
  }

  private boolean mayInvite(User caller, Room room) {
    boolean member = subscriptions.find(room.id(), caller.id()).isPresent();
    return member && permissions.has(caller, "add-user-to-joined-room", room.id())
        || permissions.has(caller, "add-user-to-any-" + room.type() + "-room");
  }

  private List<User> users(Collection<String> usernames) {
    Collection<String> different =
        usernames.stream()
            .map(username -> username.startsWith("@") ? username.substring(1) : username)
            .collect(
                toMap(
                    username -> username.toLowerCase(Locale.ROOT),
                    username -> username,
                    (first, again) -> first,
                    LinkedHashMap::new))
            .values();
    if (different.size() > MOST) {
      throw refused("invalid-arguments", "More than " + MOST + " users at once");
    }
    return different.stream().map(this::user).toList();
  }

  private User user(String username) {
    return users
        .findByUsername(username)
        .orElseThrow(() -> refused("user-not-found", "User not found"));
  }

  private static ApiException refused(String code, String reason) {
    return ApiException.coded("error-" + code, reason, DETAILS);
  }
}
