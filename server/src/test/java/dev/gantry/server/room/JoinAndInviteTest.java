package dev.gantry.server.room;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.user.User;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JoinAndInviteTest {

  private static final Map<String, Object> INVITING = Map.of("method", "addUsersToRoom");

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User admin = workspace.user("admin", "admin");
  private final User ada = workspace.user("ada");
  private final User grace = workspace.user("grace");
  private final Room lab = workspace.channel("lab", ada);
  private final Room vault = workspace.group("vault", ada);
  private final JoinChannel join = workspace.joinChannel();
  private final InviteToRoom invite = workspace.inviteToRoom();

  @Test
  void shouldAnnounceWhoJoins() {
    Room joined = join.join(grace, lab.id());

    assertThat(joined.usersCount()).isEqualTo(2);
    assertThat(joined.messageCount()).isEqualTo(1);
    assertThat(workspace.announcements(lab)).containsExactly("uj grace grace");
    Subscription membership = workspace.subscription(lab, grace);
    assertThat(membership.alert()).isTrue();
    assertThat(membership.unread()).isEqualTo(1);
  }

  @Test
  void shouldChangeNothingForAMemberWhoJoinsAgain() {
    join.join(ada, lab.id());

    assertThat(workspace.room(lab.id()).usersCount()).isEqualTo(1);
    assertThat(workspace.announcements(lab)).isEmpty();
  }

  @Test
  void shouldCountAUserOnceWhoJoinsManyTimesAtTheSameTime() throws Exception {
    Callable<?> request = () -> join.join(grace, lab.id());

    AtTheSameTime.accepted(Collections.nCopies(8, request));

    assertThat(workspace.room(lab.id()).usersCount()).isEqualTo(2);
  }

  @Test
  void shouldLetNobodyJoinAGroupOrAHiddenChannel() {
    workspace.permit("view-c-room");

    for (Room room : List.of(vault, lab)) {
      assertRefused(
          () -> join.join(grace, room.id()),
          "error-not-allowed",
          "Not allowed",
          Map.of("method", "joinRoom"));
    }
  }

  @Test
  void shouldAnnounceWhoInvitedWhom() {
    Room room = invite.invite(ada, vault.id(), List.of("@grace"));

    assertThat(room.usersCount()).isEqualTo(2);
    assertThat(workspace.announcements(vault)).containsExactly("au ada grace");
  }

  @Test
  void shouldLeaveMembersAsTheyAre() {
    invite.invite(ada, lab.id(), List.of("grace"));
    invite.invite(ada, lab.id(), List.of("grace", "ada"));

    assertThat(workspace.room(lab.id()).usersCount()).isEqualTo(2);
    assertThat(workspace.subscription(lab, ada).roles()).containsExactly("owner");
  }

  @Test
  void shouldLetOnlyOwnersAndModeratorsInvite() {
    invite.invite(ada, lab.id(), List.of("grace"));
    workspace.user("eve");

    assertRefused(
        () -> invite.invite(grace, lab.id(), List.of("eve")),
        "error-not-allowed",
        "Not allowed",
        INVITING);
    workspace.giveRoles(lab, grace, "moderator");
    invite.invite(grace, lab.id(), List.of("eve"));
  }

  @Test
  void shouldLetAdministratorsInviteIntoAnyChannelButNotIntoAnyGroup() {
    invite.invite(admin, lab.id(), List.of("grace"));

    assertRefused(
        () -> invite.invite(admin, vault.id(), List.of("grace")),
        "error-not-allowed",
        "Not allowed",
        INVITING);
  }

  @Test
  void shouldInviteAllOrNobody() {
    assertRefused(
        () -> invite.invite(ada, lab.id(), List.of("grace", "nobody")),
        "error-user-not-found",
        "User not found",
        INVITING);

    assertThat(workspace.isMember(lab, grace)).isFalse();
  }

  @Test
  void shouldRefuseDirectMessagesAndUnknownRooms() {
    Room direct = workspace.direct(ada, grace);

    assertRefused(
        () -> invite.invite(ada, direct.id(), List.of("admin")),
        "error-cant-invite-for-direct-room",
        "Can't invite user to direct rooms",
        INVITING);
    assertRefused(
        () -> invite.invite(ada, "none", List.of("grace")),
        "error-invalid-room",
        "Invalid room",
        INVITING);
  }

  @Test
  void shouldAddNobodyTwiceHoweverOftenNamed() {
    invite.invite(ada, lab.id(), List.of("grace", "@grace", "GRACE"));

    assertThat(workspace.announcements(lab)).containsExactly("au ada grace");
  }

  @Test
  void shouldRefuseMoreNamesThanOthersShouldWaitFor() {
    List<String> names = IntStream.range(0, 1_001).mapToObj(number -> "nobody" + number).toList();

    assertRefused(
        () -> invite.invite(ada, lab.id(), names),
        "error-invalid-arguments",
        "More than 1000 users at once",
        INVITING);
  }
}
