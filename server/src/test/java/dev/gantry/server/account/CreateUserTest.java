package dev.gantry.server.account;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserEmail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateUserTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User admin = workspace.user("admin", "admin");
  private final Room general = workspace.defaultRoom("general");
  private final CreateUser create = workspace.createUser();

  @Test
  void shouldCreateAUserWhoMayLogInAndIsInTheDefaultRooms() {
    User ada = create.create(admin, ada().build());

    assertThat(ada.emails()).containsExactly(new UserEmail("ada@example.com", false));
    assertThat(ada.type()).isEqualTo("user");
    assertThat(ada.roles()).containsExactly("user");
    assertThat(ada.status()).isEqualTo("offline");
    assertThat(ada.active()).isTrue();
    assertThat(workspace.stored(ada)).isEqualTo(ada);
    assertThat(
            workspace.passwords.matches("secret", workspace.stores.users().passwordHash(ada.id())))
        .isTrue();
    assertThat(workspace.room(general.id()).usersCount()).isEqualTo(1);
    assertThat(workspace.announcements(general)).containsExactly("uj ada ada");
  }

  @Test
  void shouldTakeOverWhatIsWanted() {
    User ada =
        create.create(
            admin,
            ada()
                .roles(List.of("admin"))
                .active(false)
                .verified(true)
                .joinDefaultChannels(false)
                .requirePasswordChange(true)
                .nickname("Countess")
                .customFields(Map.of("department", "Engines"))
                .build());

    assertThat(ada.roles()).containsExactly("admin");
    assertThat(ada.active()).isFalse();
    assertThat(ada.emails()).containsExactly(new UserEmail("ada@example.com", true));
    assertThat(ada.other())
        .containsEntry("requirePasswordChange", true)
        .containsEntry("nickname", "Countess");
    assertThat(workspace.isMember(general, ada)).isFalse();
  }

  @Test
  void shouldMakeAPasswordWhereThatIsWanted() {
    User ada = create.create(admin, ada().password(null).setRandomPassword(true).build());

    assertThat(workspace.stores.users().passwordHash(ada.id())).isPresent();
  }

  @Test
  void shouldRefuseAUsernameOrAddressThatSomebodyHas() {
    create.create(admin, ada().build());

    assertRefused(
        () -> create.create(admin, ada().username("ADA").build()),
        "error-field-unavailable",
        "ADA is already in use :(",
        Map.of("method", "insertOrUpdateUser", "field", "ADA"));
    assertRefused(
        () -> create.create(admin, ada().username("ada2").email("Ada@example.com").build()),
        "error-field-unavailable",
        "Ada@example.com is already in use :(",
        Map.of("method", "insertOrUpdateUser", "field", "Ada@example.com"));
  }

  @Test
  void shouldGiveAUsernameOnlyOnceWhenManyAskAtTheSameTime() throws Exception {
    int created =
        AtTheSameTime.accepted(
            List.of(
                () -> create.create(admin, ada().email("one@example.com").build()),
                () -> create.create(admin, ada().email("two@example.com").build()),
                () -> create.create(admin, ada().username("Ada").email("3@example.com").build())));

    assertThat(created).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada lovelace", "äda", "ada@home", "<ada>"})
  void shouldRefuseOtherCharactersInAUsername(String username) {
    assertRefused(
        () -> create.create(admin, ada().username(username).build()),
        "error-input-is-not-a-valid-field",
        username + " is not a valid username",
        Map.of("method", "insertOrUpdateUser", "input", username, "field", "Username"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "HERE", "system", "root"})
  void shouldRefuseBlockedUsernames(String username) {
    workspace.set("Accounts_BlockedUsernameList", "toor, root");

    assertRefused(
        () -> create.create(admin, ada().username(username).build()),
        "error-blocked-username",
        username + " is blocked and can't be used!",
        Map.of("method", "checkUsernameAvailability", "field", username));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ada@", "@example.com", "ada @example.com", "a@b@c", "ada@-"})
  void shouldRefuseWhatIsNoEmailAddress(String email) {
    assertRefused(
        () -> create.create(admin, ada().email(email).build()),
        "error-invalid-email",
        "Invalid email " + email,
        Map.of("function", "RocketChat.validateEmailDomain", "email", email));
  }

  @Test
  void shouldNameTheFieldThatIsMissing() {
    assertMissing("Name", ada().name(" ").build());
    assertMissing("Username", ada().username(null).build());
    assertMissing("Password", ada().password("").build());
    assertMissing("Email", ada().email(null).build());
  }

  @Test
  void shouldRefuseUnknownRolesAndAdministratorsMadeByOthers() {
    assertRefused(
        () -> create.create(admin, ada().roles(List.of("user", "king")).build()),
        "error-action-not-allowed",
        "The field Roles consist invalid role id",
        Map.of("method", "insertOrUpdateUser", "action", "Assign_role"));
    workspace.permit("assign-admin-role");
    assertRefused(
        () -> create.create(admin, ada().roles(List.of("admin")).build()),
        "error-action-not-allowed",
        "Assigning admin is not allowed",
        Map.of("method", "insertOrUpdateUser", "action", "Assign_admin"));
  }

  @Test
  void shouldRefuseThoseWithoutThePermissionBeforeAnythingElse() {
    User grace = workspace.user("grace");

    assertRefused(
        () -> create.create(grace, NewAccountBuilder.builder().build()),
        "error-action-not-allowed",
        "Adding user is not allowed",
        Map.of("method", "insertOrUpdateUser", "action", "Adding_user"));
  }

  private void assertMissing(String field, NewAccount account) {
    assertRefused(
        () -> create.create(admin, account),
        "error-the-field-is-required",
        "The field " + field + " is required",
        Map.of("method", "insertOrUpdateUser", "field", field));
  }

  private static NewAccountBuilder ada() {
    return NewAccountBuilder.builder()
        .username("ada")
        .name("Ada")
        .email("ada@example.com")
        .password("secret");
  }
}
