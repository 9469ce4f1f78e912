package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.account.NewAccount;
import dev.gantry.server.account.NewAccountBuilder;
import dev.gantry.server.account.UserChangesBuilder;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.RepeatedUnits;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomRole;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules over several records, which two servers would break together that each look alone. */
class SharedWorkspaceTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final RepeatedUnits units = workspace.stores.unitOfWork();
  private final User root = workspace.user("root", "admin");
  private final User boss = workspace.user("boss", "admin");
  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final Room lab = workspace.channel("lab", ada, grace);

  @Test
  void shouldKeepAnOwnerWhereBothLeave() {
    bothOwn();
    units.meanwhile("owners of " + lab.id(), () -> workspace.leaveRoom().leave(grace, lab.id()));

    assertRefused(() -> workspace.leaveRoom().leave(ada, lab.id()), "last owner");
  }

  @Test
  void shouldKeepAnOwnerWhereOneIsRemovedAndTheOtherSteppedDown() {
    bothOwn();
    units.meanwhile(
        "owners of " + lab.id(),
        () -> workspace.roomRoles().remove(ada, lab.id(), grace, RoomRole.OWNER));

    assertRefused(() -> workspace.kickFromRoom().kick(grace, lab.id(), ada), "last owner");
  }

  @Test
  void shouldKeepAnOwnerWhereOneLeavesAndTheOthersAccountGoes() {
    bothOwn();
    units.meanwhile(
        "owners of " + lab.id(), () -> workspace.deleteUser().delete(root, grace, false));

    assertRefused(() -> workspace.leaveRoom().leave(ada, lab.id()), "last owner");
  }

  @Test
  void shouldKeepAnAdministratorWhereTwoDeleteEachOther() {
    units.meanwhile("administrators", () -> workspace.deleteUser().delete(boss, root, false));

    assertRefused(() -> workspace.deleteUser().delete(root, boss, false), "without admins");
  }

  @Test
  void shouldKeepAnAdministratorWhereOneStepsDownAndTheOtherGoes() {
    units.meanwhile("administrators", () -> workspace.deleteUser().delete(boss, root, false));

    assertRefused(
        () ->
            workspace
                .updateUser()
                .update(
                    boss, boss.id(), UserChangesBuilder.builder().roles(List.of("user")).build()),
        "without an active admin");
  }

  @Test
  void shouldGiveAUsernameAndAnAddressOnceWhateverTheLetterCase() {
    units.meanwhile("username eve", () -> create("EVE", "one@example.com"));
    assertRefused(() -> create("eve", "two@example.com"), "eve");

    units.meanwhile("email a@example.com", () -> create("alan", "A@example.com"));
    assertRefused(() -> create("alonzo", "a@example.com"), "a@example.com");
  }

  @Test
  void shouldGiveOneOfTwoWhatBothWantToBeCalled() {
    units.meanwhile("username eve", () -> rename(grace, "Eve"));
    assertRefused(() -> rename(ada, "eve"), "Could not save user identity");
  }

  @Test
  void shouldMakeOneRoomOfDirectMessagesForTheSamePeople() {
    AtomicReference<Room> first = new AtomicReference<>();
    units.meanwhile(
        "direct room of [ada-id, grace-id, root-id]",
        () -> first.set(workspace.createDirectRoom().create(grace, List.of("root", "ada"), false)));

    Room second = workspace.createDirectRoom().create(ada, List.of("grace", "root"), false);

    assertThat(second.id()).isEqualTo(first.get().id());
  }

  private void bothOwn() {
    workspace.giveRoles(lab, grace, "owner");
  }

  private User create(String username, String email) {
    NewAccount account =
        NewAccountBuilder.builder()
            .username(username)
            .name(username)
            .email(email)
            .password("secret")
            .build();
    return workspace.createUser().create(root, account);
  }

  private User rename(User user, String username) {
    return workspace
        .updateUser()
        .update(root, user.id(), UserChangesBuilder.builder().username(username).build());
  }

  private static void assertRefused(ThrowingCallable call, String reason) {
    assertThatThrownBy(call).isInstanceOf(ApiException.class).hasMessageContaining(reason);
  }
}
