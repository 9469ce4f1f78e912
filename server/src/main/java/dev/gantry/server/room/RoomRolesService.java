package dev.gantry.server.room;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives members a role in their room and takes it away; each change is announced in the room. */
public final class RoomRolesService {

  private final RoomStore rooms;
  private final SubscriptionStore subscriptions;
  private final LastOwner lastOwner;
  private final SystemMessages systemMessages;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public RoomRolesService(
      RoomStore rooms,
      SubscriptionStore subscriptions,
      SystemMessages systemMessages,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.rooms = rooms;
    this.subscriptions = subscriptions;
    this.lastOwner = new LastOwner(subscriptions, unitOfWork);
    this.systemMessages = systemMessages;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Gives a member the role.
   *
   * @throws ApiException {@code error-invalid-room}; {@code error-not-allowed} without {@code
   *     set-<role>} in the room; {@code error-user-not-in-room}; {@code error-user-already-<role>}
   */
  public void add(User caller, String roomId, User member, RoomRole role) {
    String method = role.addMethod();
    Room room = requireAllowed(caller, roomId, role, method);
    unitOfWork.run(
        () -> {
          Subscription membership =
              subscriptions
                  .find(roomId, member.id())
                  .orElseThrow(
                      () -> refused("user-not-in-room", "User is not in this room", method));
          List<String> roles = rolesOf(membership);
          if (roles.contains(role.id())) {
            throw refused(
                "user-already-" + role.id(), "User is already " + role.withArticle(), method);
          }
          roles.add(role.id());
          store(membership, roles);
          announce(room, "subscription-role-added", member, role, caller);
        });
  }

  /**
   * Takes the role from a member.
   *
   * @throws ApiException {@code error-invalid-room}, also for somebody who is no member; {@code
   *     error-not-allowed} without {@code set-<role>} in the room; {@code error-user-not-<role>};
   *     {@code error-remove-last-owner}
   */
  public void remove(User caller, String roomId, User member, RoomRole role) {
    String method = role.removeMethod();
    Room room = requireAllowed(caller, roomId, role, method);
    unitOfWork.run(
        () -> {
          Subscription membership =
              subscriptions
                  .find(roomId, member.id())
                  .orElseThrow(() -> refused("invalid-room", "Invalid room", method));
          List<String> roles = rolesOf(membership);
          if (!roles.contains(role.id())) {
            throw refused("user-not-" + role.id(), "User is not " + role.withArticle(), method);
          }
          if (role == RoomRole.OWNER && lastOwner.is(membership)) {
            throw refused(
                "remove-last-owner",
                "This is the last owner. Please set a new owner before removing this one.",
                method);
          }
          roles.remove(role.id());
          store(membership, roles);
          announce(room, "subscription-role-removed", member, role, caller);
        });
  }

  private Room requireAllowed(User caller, String roomId, RoomRole role, String method) {
    Room room =
        rooms.findById(roomId).orElseThrow(() -> refused("invalid-room", "Invalid room", method));
    if (!permissions.has(caller, role.permission(), roomId)) {
      throw refused("not-allowed", "Not allowed", method);
    }
    return room;
  }

  private void store(Subscription membership, List<String> roles) {
    subscriptions.update(
        SubscriptionBuilder.builder(membership)
            .roles(List.copyOf(roles))
            .updatedAt(clock.instant())
            .build());
  }

  private void announce(Room room, String type, User member, RoomRole role, User caller) {
    Instant now = clock.instant();
    systemMessages.write(room, type, member.username(), caller, Map.of("role", role.id()), now);
  }

  private static List<String> rolesOf(Subscription membership) {
    return new ArrayList<>(membership.roles() == null ? List.of() : membership.roles());
  }

  private static ApiException refused(String code, String reason, String method) {
    return ApiException.coded("error-" + code, reason, Map.of("method", method));
  }
}
