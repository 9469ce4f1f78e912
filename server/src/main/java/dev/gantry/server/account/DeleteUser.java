package dev.gantry.server.account;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.user.AccountGuards;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Deletes accounts with their tokens, memberships and direct-message rooms. */
public final class DeleteUser {

  private static final String BOT = "rocket.cat";

  private final UserStore users;
  private final OwnedRooms ownedRooms;
  private final MembershipsOfUser memberships;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public DeleteUser(
      UserStore users,
      OwnedRooms ownedRooms,
      MembershipsOfUser memberships,
      Permissions permissions,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.ownedRooms = ownedRooms;
    this.memberships = memberships;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Deletes the account. What the user wrote elsewhere stays.
   *
   * @param confirmRelinquish whether rooms may change their owner, or go, with their last owner
   * @throws ApiException 403 without {@code delete-user}; {@code error-invalid-user} for one that
   *     is gone; {@code error-cannot-delete-app-user}; {@code error-action-not-allowed} for the
   *     last administrator and for {@code rocket.cat}; {@code user-last-owner}
   */
  public void delete(User caller, User user, boolean confirmRelinquish) {
    permissions.require(caller, "delete-user");
    unitOfWork.run(
        () -> {
          AccountGuards.administrators(unitOfWork);
          User current =
              users
                  .findById(user.id())
                  .orElseThrow(() -> refused("error-invalid-user", "Invalid user to delete"));
          requireDeletable(current);
          Instant now = clock.instant();
          ownedRooms.relinquish(current, confirmRelinquish, now);
          memberships.end(current, now);
          users.delete(current.id());
        });
  }

  private void requireDeletable(User user) {
    if ("app".equals(user.type())) {
      throw refused("error-cannot-delete-app-user", "Deleting app user is not allowed");
    }
    if (user.roles().contains(Roles.ADMIN) && users.countWithRole(Roles.ADMIN) == 1) {
      throw notAllowed("Leaving the app without admins is not allowed", "Remove_last_admin");
    }
    if (BOT.equals(user.id())) {
      throw notAllowed("Deleting the rocket.cat user is not allowed", "Delete_user");
    }
  }

  private static ApiException refused(String code, String reason) {
    return ApiException.coded(code, reason, Map.of("method", "deleteUser"));
  }

  private static ApiException notAllowed(String reason, String action) {
    return ApiException.coded(
        "error-action-not-allowed", reason, Map.of("method", "deleteUser", "action", action));
  }
}
