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

class LeaveAndKickTest {

  private static final Map<String, Object> LEAVING = Map.of("method", "leaveRoom");
  private static final Map<String, Object> KICKING = Map.of("method", "removeUserFromRoom");
  private static final String LAST_OWNER =
      "You are the last owner. Please set new owner before leaving the room.";

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final Room lab = workspace.channel("lab", ada, grace);
  private final LeaveRoom leave = workspace.leaveRoom();
  private final KickFromRoom kick = workspace.kickFromRoom();

  @Test
  void shouldAnnounceWhoLeaves() {
    Room left = leave.leave(grace, lab.id());

    assertThat(left.usersCount()).isEqualTo(1);
    assertThat(workspace.isMember(lab, grace)).isFalse();
    assertThat(workspace.announcements(lab)).containsExactly("ul grace grace");
  }

  @Test
  void shouldKeepTheLastOwner() {
    assertRefused(
        () -> leave.leave(ada, lab.id()), "error-you-are-last-owner", LAST_OWNER, LEAVING);

    assertThat(workspace.isMember(lab, ada)).isTrue();
    assertThat(workspace.announcements(lab)).isEmpty();
  }

  @Test
  void shouldKeepOneOwnerWhenBothLeaveAtTheSameTime() throws Exception {
    workspace.giveRoles(lab, grace, "owner");

    int left =
        AtTheSameTime.accepted(
            List.of(() -> leave.leave(ada, lab.id()), () -> leave.leave(grace, lab.id())));

    assertThat(left).isEqualTo(1);
    assertThat(workspace.room(lab.id()).usersCount()).isEqualTo(1);
  }

  @Test
  void shouldRefuseToLeaveARoomThatOneIsNotInOrThatIsNotThere() {
    leave.leave(grace, lab.id());

    assertRefused(
        () -> leave.leave(grace, lab.id()),
        "error-user-not-in-room",
        "You are not in this room",
        LEAVING);
    assertRefused(() -> leave.leave(grace, "none"), "error-invalid-room", "Invalid room", LEAVING);
  }

  @Test
  void shouldRefuseToLeaveDirectMessagesAndWithoutThePermission() {
    Room direct = workspace.direct(ada, grace);
    workspace.permit("leave-c", "admin");

    for (Room room : List.of(direct, lab)) {
      assertRefused(
          () -> leave.leave(grace, room.id()), "error-not-allowed", "Not allowed", LEAVING);
    }
  }

  @Test
  void shouldAnnounceWhoWasRemovedByWhom() {
    Room room = kick.kick(ada, lab.id(), grace);

    assertThat(room.usersCount()).isEqualTo(1);
    assertThat(workspace.isMember(lab, grace)).isFalse();
    assertThat(workspace.announcements(lab)).containsExactly("ru ada grace");
  }

  @Test
  void shouldKickOnlyMembers() {
    User eve = workspace.user("eve");

    assertRefused(
        () -> kick.kick(ada, lab.id(), eve),
        "error-user-not-in-room",
        "User is not in this room",
        KICKING);
  }

  @Test
  void shouldNotLetAMemberKick() {
    assertRefused(
        () -> kick.kick(grace, lab.id(), ada), "error-not-allowed", "Not allowed", KICKING);
  }

  @Test
  void shouldNotLetAModeratorKickTheLastOwner() {
    workspace.giveRoles(lab, grace, "moderator");

    assertRefused(
        () -> kick.kick(grace, lab.id(), ada), "error-you-are-last-owner", LAST_OWNER, KICKING);
  }

  @Test
  void shouldHideAGroupFromAnAdministratorWhoIsNotInIt() {
    User admin = workspace.user("admin", "admin");
    Room vault = workspace.group("vault", ada, grace);

    assertRefused(
        () -> kick.kick(admin, vault.id(), grace),
        "error-room-not-found",
        "The required \"roomId\" or \"roomName\" param provided does not match any group",
        Map.of());
    assertThat(kick.kick(admin, lab.id(), grace).usersCount()).isEqualTo(1);
  }
}
