package dev.gantry.server.permission;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.user.User;
import java.util.List;

/** Answers who may do what. A permission that is not stored is held by nobody. */
public final class Permissions {

  private final PermissionStore store;
  private final RoomRoles roomRoles;

  public Permissions(PermissionStore store, RoomRoles roomRoles) {
    this.store = store;
    this.roomRoles = roomRoles;
  }

  /** Whether one of the user's workspace roles holds the permission. */
  public boolean has(User user, String permission) {
    return rolesWith(permission).stream().anyMatch(user.roles()::contains);
  }

  /** As {@link #has(User, String)}, the user's roles in the room counted in. */
  public boolean has(User user, String permission, String roomId) {
    List<String> allowed = rolesWith(permission);
    return allowed.stream().anyMatch(user.roles()::contains)
        || roomRoles.rolesOf(user.id(), roomId).stream().anyMatch(allowed::contains);
  }

  /**
   * Refuses a caller without the permission that an operation declares.
   *
   * @throws ApiException with status 403
   */
  public void require(User user, String permission) {
    if (!has(user, permission)) {
      throw ApiException.permissionRequired();
    }
  }

  private List<String> rolesWith(String permission) {
    return store.find(permission).map(Permission::roles).orElse(List.of());
  }
}
