package dev.gantry.server.room;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoomRolesServiceTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final Room lab = workspace.channel("lab", ada, grace);
  private final RoomRolesService roles = workspace.roomRoles();

  @Test
  void shouldAnnounceNewRoles() {
    roles.add(ada, lab.id(), grace, RoomRole.OWNER);
    roles.add(ada, lab.id(), grace, RoomRole.MODERATOR);

    assertThat(workspace.subscription(lab, grace).roles()).containsExactly("owner", "moderator");
    assertThat(workspace.announcements(lab))
        .containsExactly("subscription-role-added ada grace", "subscription-role-added ada grace");
  }

  @Test
  void shouldTakeARoleBack() {
    roles.add(ada, lab.id(), grace, RoomRole.MODERATOR);
    roles.remove(ada, lab.id(), grace, RoomRole.MODERATOR);

    assertThat(workspace.subscription(lab, grace).roles()).isEmpty();
    assertThat(workspace.announcements(lab)).endsWith("subscription-role-removed ada grace");
  }

  @Test
  void shouldGiveARoleOnce() {
    assertRefused(
        () -> roles.add(ada, lab.id(), ada, RoomRole.OWNER),
        "error-user-already-owner",
        "User is already an owner",
        Map.of("method", "addRoomOwner"));
  }

  @Test
  void shouldTakeOnlyARoleThatIsHeld() {
    assertRefused(
        () -> roles.remove(ada, lab.id(), grace, RoomRole.MODERATOR),
        "error-user-not-moderator",
        "User is not a moderator",
        Map.of("method", "removeRoomModerator"));
  }

  @Test
  void shouldKeepTheLastOwner() {
    assertRefused(
        () -> roles.remove(ada, lab.id(), ada, RoomRole.OWNER),
        "error-remove-last-owner",
        "This is the last owner. Please set a new owner before removing this one.",
        Map.of("method", "removeRoomOwner"));
  }

  @Test
  void shouldKeepOneOwnerWhenTwoRemoveEachOtherAtTheSameTime() throws Exception {
    User admin = workspace.user("admin", "admin");
    roles.add(ada, lab.id(), grace, RoomRole.OWNER);

    AtTheSameTime.accepted(
        List.of(
            () -> {
              roles.remove(admin, lab.id(), grace, RoomRole.OWNER);
              return null;
            },
            () -> {
              roles.remove(admin, lab.id(), ada, RoomRole.OWNER);
              return null;
            }));

    assertThat(workspace.stores.subscriptions().withRole(lab.id(), "owner")).hasSize(1);
  }

  @Test
  void shouldGiveRolesToMembersOnly() {
    User eve = workspace.user("eve");

    assertRefused(
        () -> roles.add(ada, lab.id(), eve, RoomRole.MODERATOR),
        "error-user-not-in-room",
        "User is not in this room",
        Map.of("method", "addRoomModerator"));
    assertRefused(
        () -> roles.remove(ada, lab.id(), eve, RoomRole.MODERATOR),
        "error-invalid-room",
        "Invalid room",
        Map.of("method", "removeRoomModerator"));
  }

  @Test
  void shouldNotLetAMemberGiveRoles() {
    assertRefused(
        () -> roles.add(grace, lab.id(), grace, RoomRole.OWNER),
        "error-not-allowed",
        "Not allowed",
        Map.of("method", "addRoomOwner"));
  }
}
