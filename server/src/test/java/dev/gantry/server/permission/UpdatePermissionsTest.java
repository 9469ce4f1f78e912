package dev.gantry.server.permission;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdatePermissionsTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User admin = workspace.user("admin", "admin");
  private final UpdatePermissions update =
      new UpdatePermissions(
          workspace.stores.permissions(),
          workspace.permissions,
          workspace.stores.unitOfWork(),
          workspace.stores.clock());

  @Test
  void shouldAnswerAllPermissionsAfterAChange() {
    List<Permission> all = update.update(admin, List.of(change("pin-message", "user", "bot")));

    assertThat(all).hasSizeGreaterThan(50);
    assertThat(all)
        .filteredOn(permission -> permission.id().equals("pin-message"))
        .flatExtracting(Permission::roles)
        .containsExactly("user", "bot");
    assertThat(workspace.permissions.has(workspace.user("ada"), "pin-message")).isTrue();
  }

  @Test
  void shouldTakeAPermissionFromEverybodyAdministratorsIncluded() {
    update.update(admin, List.of(change("view-c-room")));

    assertThat(workspace.permissions.has(admin, "view-c-room")).isFalse();
  }

  @Test
  void shouldChangeNothingWhereOnePermissionOrRoleIsUnknown() {
    assertRefused(
        () -> update.update(admin, List.of(change("pin-message"), change("make-coffee", "user"))),
        400,
        "Invalid permission",
        "error-invalid-permission");
    assertRefused(
        () -> update.update(admin, List.of(change("pin-message", "user", "king"))),
        400,
        "Invalid role",
        "error-invalid-role");
    assertRefused(
        () -> update.update(admin, List.of(change("pin-message"), change("pin-message", "user"))),
        400,
        "Invalid permission",
        "error-invalid-permission");

    assertThat(workspace.permissions.has(admin, "pin-message")).isTrue();
  }

  @Test
  void shouldRefuseEverybodyElse() {
    User ada = workspace.user("ada");

    assertRefused(
        () -> update.update(ada, List.of(change("access-permissions", "user"))),
        403,
        "User does not have the permissions required for this action [error-unauthorized]",
        null);
  }

  private static PermissionChange change(String id, String... roles) {
    return new PermissionChange(id, List.of(roles));
  }
}
