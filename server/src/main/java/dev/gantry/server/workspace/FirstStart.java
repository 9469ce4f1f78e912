package dev.gantry.server.workspace;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionDefaults;
import dev.gantry.server.permission.PermissionStore;
import dev.gantry.server.permission.Roles;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts into a workspace what every Rocket.Chat workspace has: the permissions, the room {@code
 * GENERAL}, the bot {@code rocket.cat} and an administrator. Run at every start: it adds what is
 * missing, such as permissions of a newer version, and changes nothing that is there.
 */
public final class FirstStart {

  private final PermissionStore permissions;
  private final UserStore users;
  private final BuiltIns builtIns;
  private final FirstAdmin firstAdmin;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public FirstStart(
      PermissionStore permissions,
      UserStore users,
      BuiltIns builtIns,
      FirstAdmin firstAdmin,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.permissions = permissions;
    this.users = users;
    this.builtIns = builtIns;
    this.firstAdmin = firstAdmin;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Completes the workspace.
   *
   * @return the administrator, if there was none before
   * @throws IllegalStateException where there is no administrator, and the id, username or e-mail
   *     address of the wanted one belongs to somebody else
   */
  public Optional<CreatedAdmin> run(AdminAccount admin) {
    unitOfWork.run(
        () -> {
          Instant now = clock.instant();
          addMissingPermissions(now);
          builtIns.addMissingRoom(now);
          builtIns.addMissingBot(now);
        });
    return users.existsWithRole(Roles.ADMIN) ? Optional.empty() : firstAdmin.create(admin);
  }

  private void addMissingPermissions(Instant now) {
    List<Permission> missing =
        new PermissionDefaults()
            .all(now).stream()
                .filter(permission -> permissions.find(permission.id()).isEmpty())
                .toList();
    if (!missing.isEmpty()) {
      permissions.save(missing);
    }
  }
}
