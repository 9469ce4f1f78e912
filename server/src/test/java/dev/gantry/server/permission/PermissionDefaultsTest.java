package dev.gantry.server.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionDefaultsTest {

  private final Map<String, List<String>> defaults =
      new PermissionDefaults()
          .all(Instant.EPOCH).stream().collect(Collectors.toMap(Permission::id, Permission::roles));

  @ParameterizedTest
  @CsvSource({
    "delete-d, admin",
    "delete-message, admin owner moderator",
    "delete-own-message, admin user federated-external",
    "force-delete-message, admin owner",
    "edit-message, admin owner moderator",
    "message-impersonate, bot app",
    "pin-message, admin owner moderator",
    "post-readonly, admin owner moderator",
    "view-c-room, admin user federated-external bot app anonymous",
    "view-d-room, admin user federated-external bot app guest",
    "view-p-room, admin user federated-external anonymous guest",
    "view-joined-room, guest bot app anonymous",
    "create-c, admin user federated-external bot app",
    "add-user-to-any-c-room, admin",
    "set-owner, admin owner",
    "auto-translate, admin",
    "api-bypass-rate-limit, admin bot app",
  })
  void shouldGiveEachPermissionToRocketChatsRoles(String permission, String roles) {
    assertThat(defaults.get(permission)).containsExactlyInAnyOrder(roles.split(" "));
  }

  @Test
  void shouldKnowPermissionsThatNobodyHasAtFirst() {
    assertThat(defaults).containsEntry("add-user-to-any-p-room", List.of());
  }

  @Test
  void shouldNameOnlyRolesThatExist() {
    assertThat(defaults.values().stream().flatMap(List::stream)).allMatch(Roles::isKnown);
  }
}
