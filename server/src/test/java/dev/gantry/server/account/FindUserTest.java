package dev.gantry.server.account;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindUserTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final FindUser find = new FindUser(workspace.stores.users());
  private final ShowUser show = new ShowUser(workspace.stores.users(), workspace.permissions);

  @Test
  void shouldFindByIdOrByUsername() {
    assertThat(find.required(ada.id(), null)).isEqualTo(ada);
    assertThat(find.required(null, "ADA")).isEqualTo(ada);
    assertThat(find.required(ada.id(), "grace")).isEqualTo(ada);
    assertThat(find.orCaller(grace, null, null)).isEqualTo(grace);
  }

  @Test
  void shouldTellAMissingParameterFromAnUnknownUser() {
    assertRefused(
        () -> find.required(" ", null),
        "error-user-param-not-provided",
        "The required \"userId\" or \"username\" param was not provided",
        Map.of());
    assertRefused(
        () -> find.required(null, "nobody"),
        "error-invalid-user",
        "The required \"userId\" or \"username\" param provided does not match any users",
        Map.of());
  }

  @Test
  void shouldFindWhoIsInvitedOnceEach() {
    assertThat(
            find.invitedToChannel(
                new Invited(null, null, "ada", List.of("Grace", "ada", "nobody"))))
        .containsExactly(ada, grace);
    assertThat(find.invitedToGroup(new Invited(ada.id(), null, "grace", null)))
        .containsExactly(ada);
  }

  @Test
  void shouldTellWhenNobodyIsNamedOrKnown() {
    assertRefused(
        () -> find.invitedToChannel(new Invited(null, null, "", List.of())),
        "error-users-params-not-provided",
        "Please provide \"userId\" or \"username\" or \"userIds\" or \"usernames\" as param",
        Map.of());
    assertRefused(
        () -> find.invitedToChannel(new Invited(null, List.of("none"), null, null)),
        400,
        "invalid-user-invite-list",
        "Cannot invite if no users are provided");
    assertRefused(
        () -> find.invitedToGroup(new Invited(null, null, "nobody", null)),
        "error-empty-invite-list",
        "Cannot invite if no valid users are provided",
        Map.of());
  }

  @Test
  void shouldShowAddressesAndRolesToTheUserAndToAdministratorsOnly() {
    User admin = workspace.user("admin", "admin");

    assertThat(show.show(ada, ada.id(), null)).isEqualTo(ada);
    assertThat(show.show(admin, null, "ada")).isEqualTo(ada);
    User shown = show.show(grace, null, "ada");
    assertThat(shown.name()).isEqualTo("Ada");
    assertThat(shown.emails()).isNull();
    assertThat(shown.roles()).isNull();
    assertRefused(() -> show.show(ada, "none", null), 400, "User not found.", null);
  }
}
