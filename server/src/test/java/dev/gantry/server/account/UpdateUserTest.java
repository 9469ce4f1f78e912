package dev.gantry.server.account;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpdateUserTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User admin = workspace.user("admin", "admin");
  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final User linus = workspace.user("linus");
  private final UpdateUser update = workspace.updateUser();

  @Test
  void shouldCarryANewNameIntoDirectMessages() {
    Room two = workspace.direct(ada, grace);
    Room three = workspace.direct(ada, grace, linus);

    User changed = update.update(admin, ada.id(), changes().name("Countess of Lovelace").build());

    assertThat(changed.name()).isEqualTo("Countess of Lovelace");
    assertThat(changed.username()).isEqualTo("ada");
    assertThat(workspace.subscription(two, grace).fname()).isEqualTo("Countess of Lovelace");
    assertThat(workspace.subscription(two, ada).fname()).isEqualTo("Grace");
    assertThat(workspace.subscription(three, linus).fname())
        .isEqualTo("Countess of Lovelace, Grace");
  }

  @Test
  void shouldCarryANewUsernameIntoRoomsAndMemberships() {
    Room direct = workspace.direct(ada, grace);
    Room lab = workspace.channel("lab", ada);

    update.update(admin, ada.id(), changes().username("lovelace").build());

    assertThat(workspace.stores.users().findByUsername("ada")).isEmpty();
    assertThat(workspace.room(direct.id()).usernames()).containsExactly("lovelace", "grace");
    assertThat(workspace.subscription(direct, grace).name()).isEqualTo("lovelace");
    assertThat(workspace.room(lab.id()).creator().username()).isEqualTo("lovelace");
    assertThat(workspace.subscription(lab, ada).user().username()).isEqualTo("lovelace");
  }

  @Test
  void shouldMakeDirectMessagesReadOnlyWhileOneOfTwoIsDeactivated() {
    Room two = workspace.direct(ada, grace);
    Room other = workspace.direct(grace, linus);
    Room three = workspace.direct(ada, grace, linus);
    Room alone = workspace.direct(ada);

    update.update(admin, ada.id(), changes().active(false).build());

    assertThat(workspace.room(two.id()).readOnly()).isTrue();
    assertThat(workspace.room(other.id()).readOnly()).isFalse();
    assertThat(workspace.room(three.id()).readOnly()).isFalse();
    assertThat(workspace.room(alone.id()).readOnly()).isFalse();

    update.update(admin, grace.id(), changes().active(false).build());
    update.update(admin, ada.id(), changes().active(true).build());
    assertThat(workspace.room(two.id()).readOnly()).as("grace is still away").isTrue();

    update.update(admin, grace.id(), changes().active(true).build());
    assertThat(workspace.room(two.id()).readOnly()).isFalse();
  }

  @Test
  void shouldReplacePasswordEmailAndRoles() {
    User changed =
        update.update(
            admin,
            ada.id(),
            changes()
                .password("new secret")
                .email("new@example.com")
                .roles(List.of("bot"))
                .build());

    assertThat(
            workspace.passwords.matches(
                "new secret", workspace.stores.users().passwordHash(ada.id())))
        .isTrue();
    assertThat(changed.emails()).containsExactly(new UserEmail("new@example.com", false));
    assertThat(changed.roles()).containsExactly("bot");
    assertThat(workspace.stored(ada)).isEqualTo(changed);
  }

  @Test
  void shouldLogADeactivatedUserOutEverywhere() {
    Instant now = workspace.stores.clock().instant();
    workspace.stores.users().addLoginToken(ada.id(), "hash", now);

    update.update(admin, ada.id(), changes().active(false).build());
    update.update(admin, ada.id(), changes().active(true).build());

    assertThat(workspace.stores.users().findByLoginToken(ada.id(), "hash", now.minusSeconds(1)))
        .isEmpty();
  }

  @Test
  void shouldRefuseAUsernameOrAddressOfSomebodyElse() {
    assertRefused(
        () -> update.update(admin, ada.id(), changes().username("Grace").build()),
        "error-could-not-save-identity",
        "Could not save user identity",
        Map.of("method", "saveUser"));
    assertRefused(
        () -> update.update(admin, ada.id(), changes().email("grace@example.com").build()),
        "error-field-unavailable",
        "grace@example.com is already in use :(",
        Map.of("function", "_setEmail", "field", "grace@example.com"));
    assertThat(update.update(admin, ada.id(), changes().username("Ada").build()).username())
        .isEqualTo("Ada");
  }

  @Test
  void shouldRefuseOthersAccountsWithoutThePermission() {
    assertNotAllowed(
        "Editing user is not allowed",
        "Editing_user",
        () -> update.update(grace, ada.id(), changes().name("Eve").build()));
  }

  @Test
  void shouldLetUsersChangeTheirOwnNameWhereTheWorkspaceAllowsIt() {
    assertThat(update.update(ada, ada.id(), changes().name("Countess").build()).name())
        .isEqualTo("Countess");

    workspace.set("Accounts_AllowRealNameChange", false);
    assertNotAllowed(
        "Edit user real name is not allowed",
        "Update_user",
        () -> update.update(ada, ada.id(), changes().name("Queen").build()));
  }

  @Test
  void shouldNotLetUsersGiveThemselvesRolesPasswordsOrVerifiedAddresses() {
    assertNotAllowed(
        "Assign roles is not allowed",
        "Assign_role",
        () -> update.update(ada, ada.id(), changes().roles(List.of("user", "bot")).build()));
    assertNotAllowed(
        "Assigning admin is not allowed",
        "Assign_admin",
        () -> update.update(ada, ada.id(), changes().roles(List.of("admin")).build()));
    assertNotAllowed(
        "Edit user password is not allowed",
        "Update_user",
        () -> update.update(ada, ada.id(), changes().password("mine").build()));
    assertNotAllowed(
        "Editing email verification is not allowed",
        "Editing_user",
        () -> update.update(ada, ada.id(), changes().verified(true).build()));
    assertRefused(
        () -> update.update(ada, ada.id(), changes().active(false).build()),
        "error-not-allowed",
        "Not allowed",
        Map.of("method", "setUserActiveStatus"));
  }

  @Test
  void shouldKeepAnAdministrator() {
    for (UserChangesBuilder changes :
        List.of(changes().active(false), changes().roles(List.of("user")))) {
      assertRefused(
          () -> update.update(admin, admin.id(), changes.build()),
          "error-action-not-allowed",
          "Leaving the app without an active admin is not allowed",
          Map.of("method", "removeUserFromRole", "action", "Remove_last_admin"));
    }
  }

  @Test
  void shouldAskBeforeARoomLosesItsLastOwner() {
    Room lab = workspace.channel("lab", ada, grace);

    assertRefused(
        () -> update.update(admin, ada.id(), changes().active(false).build()),
        400,
        "[user-last-owner]",
        "user-last-owner");

    update.update(admin, ada.id(), changes().active(false).confirmRelinquish(true).build());
    assertThat(workspace.subscription(lab, grace).roles()).containsExactly("owner");
  }

  @Test
  void shouldTellWhenThereIsNoSuchUser() {
    assertRefused(
        () -> update.update(admin, "none", changes().name("Eve").build()),
        "error-invalid-user",
        "Invalid user",
        Map.of());
  }

  private static void assertNotAllowed(
      String reason, String action, org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
    assertRefused(
        request,
        "error-action-not-allowed",
        reason,
        Map.of("method", "insertOrUpdateUser", "action", action));
  }

  private static UserChangesBuilder changes() {
    return UserChangesBuilder.builder();
  }
}
