package dev.gantry.server.account;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeleteUserTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User admin = workspace.user("admin", "admin");
  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final User linus = workspace.user("linus");
  private final DeleteUser delete = workspace.deleteUser();

  @Test
  void shouldEndMembershipsAndDirectMessages() {
    Room lab = workspace.channel("lab", grace, ada);
    Room two = workspace.direct(ada, grace);
    Room three = workspace.direct(ada, grace, linus);

    delete.delete(admin, ada, false);

    assertThat(workspace.stores.users().findById(ada.id())).isEmpty();
    assertThat(workspace.stores.subscriptions().ofUser(ada.id())).isEmpty();
    assertThat(workspace.room(lab.id()).usersCount()).isEqualTo(1);
    assertThat(workspace.stores.rooms().findById(two.id())).isEmpty();
    assertThat(workspace.isMember(two, grace)).isFalse();
    assertThat(workspace.room(three.id()).usernames()).containsExactly("grace", "linus");
    assertThat(workspace.subscription(three, grace).name()).isEqualTo("linus");
  }

  @Test
  void shouldNameTheRoomsThatWouldLoseTheirOwner() {
    workspace.channel("lab", ada, grace);
    workspace.group("diary", ada);

    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> delete.delete(admin, ada, false));

    assertThat(refusal.error()).isEqualTo("[user-last-owner]");
    assertThat(refusal.errorType()).isEqualTo("user-last-owner");
    assertThat(refusal.details())
        .isEqualTo(
            Map.of("shouldBeRemoved", List.of("diary"), "shouldChangeOwner", List.of("lab")));
    assertThat(workspace.stores.users().findById(ada.id())).isPresent();
  }

  @Test
  void shouldHandRoomsOverToTheOldestActiveMember() {
    Room lab = workspace.channel("lab", ada, grace);
    Room diary = workspace.group("diary", ada);

    delete.delete(admin, ada, true);

    assertThat(workspace.subscription(lab, grace).roles()).containsExactly("owner");
    assertThat(workspace.stores.rooms().findById(diary.id())).isEmpty();
  }

  @Test
  void shouldNeverRemoveADefaultRoom() {
    Room general = workspace.defaultRoom("general");
    workspace.joinChannel().join(ada, general.id());

    delete.delete(admin, ada, false);

    assertThat(workspace.room(general.id()).usersCount()).isZero();
  }

  @Test
  void shouldKeepTheLastAdministratorAndTheBot() {
    User other = workspace.user("other", "bot");
    workspace.permit("delete-user", "admin", "bot");
    User cat = UserBuilder.builder(other).id("rocket.cat").username("cat").emails(null).build();
    workspace.stores.users().insert(cat, null);

    assertRefused(
        () -> delete.delete(other, admin, true),
        "error-action-not-allowed",
        "Leaving the app without admins is not allowed",
        Map.of("method", "deleteUser", "action", "Remove_last_admin"));
    assertRefused(
        () -> delete.delete(admin, cat, true),
        "error-action-not-allowed",
        "Deleting the rocket.cat user is not allowed",
        Map.of("method", "deleteUser", "action", "Delete_user"));
  }

  @Test
  void shouldKeepOneAdministratorWhenTwoDeleteEachOtherAtTheSameTime() throws Exception {
    User other = workspace.user("other", "admin");

    int deleted =
        AtTheSameTime.accepted(List.of(() -> deleted(admin, other), () -> deleted(other, admin)));

    assertThat(deleted).isEqualTo(1);
    assertThat(workspace.stores.users().countWithRole("admin")).isEqualTo(1);
  }

  @Test
  void shouldRefuseEverybodyElseAndUnknownUsers() {
    assertRefused(
        () -> delete.delete(ada, grace, false),
        403,
        "User does not have the permissions required for this action [error-unauthorized]",
        null);
    delete.delete(admin, ada, false);
    assertRefused(
        () -> delete.delete(admin, ada, false),
        "error-invalid-user",
        "Invalid user to delete",
        Map.of("method", "deleteUser"));
  }

  private boolean deleted(User caller, User user) {
    delete.delete(caller, user, true);
    return true;
  }
}
