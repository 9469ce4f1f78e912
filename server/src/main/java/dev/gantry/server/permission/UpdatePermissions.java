package dev.gantry.server.permission;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives permissions to roles and takes them away. */
public final class UpdatePermissions {

  private final PermissionStore store;
  private final Permissions permissions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public UpdatePermissions(
      PermissionStore store, Permissions permissions, UnitOfWork unitOfWork, Clock clock) {
    this.store = store;
    this.permissions = permissions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Replaces the roles of the named permissions, all or none.
   *
   * @param changes one per permission; an empty list of roles takes it from everybody, from
   *     administrators too
   * @return all permissions of the workspace, as they are now
   * @throws ApiException 403 without {@code access-permissions}; {@code error-invalid-permission}
   *     for an unknown or repeated permission; {@code error-invalid-role} for an unknown role
   */
  public List<Permission> update(User caller, List<PermissionChange> changes) {
    permissions.require(caller, "access-permissions");
    Instant now = clock.instant();
    return unitOfWork.write(
        () -> {
          checkPermissions(changes);
          checkRoles(changes);
          store.save(
              changes.stream()
                  .map(change -> new Permission(change.id(), List.copyOf(change.roles()), now))
                  .toList());
          return store.all();
        });
  }

  private void checkPermissions(List<PermissionChange> changes) {
    Set<String> seen = new HashSet<>();
    for (PermissionChange change : changes) {
      if (store.find(change.id()).isEmpty() || !seen.add(change.id())) {
        throw ApiException.verbatim(400, "Invalid permission", "error-invalid-permission");
      }
    }
  }

  private static void checkRoles(List<PermissionChange> changes) {
    if (!changes.stream().flatMap(change -> change.roles().stream()).allMatch(Roles::isKnown)) {
      throw ApiException.verbatim(400, "Invalid role", "error-invalid-role");
    }
  }
}
