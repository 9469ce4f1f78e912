package dev.gantry.server.direct;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindDirectRoomTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User eve = workspace.user("eve");
  private final FindDirectRoom finder = workspace.findDirectRoom();

  @ParameterizedTest
  @ValueSource(strings = {"ben", "BEN", "@ben", "ben-id", "@ben-id"})
  void shouldMakeTheRoomWithAPersonWhichIsThenTheSameForBoth(String name) {
    Room byUsername = finder.find(ada, null, name);

    assertThat(byUsername.memberIds()).containsExactly("ada-id", "ben-id");
    assertThat(workspace.isMember(byUsername, ada)).isTrue();
    assertThat(workspace.isMember(byUsername, ben)).isTrue();
    assertThat(finder.find(ada, name, null)).isEqualTo(byUsername);
    assertThat(finder.find(ben, null, "ada")).isEqualTo(byUsername);
    assertThat(finder.find(ben, byUsername.id(), null)).isEqualTo(byUsername);
  }

  @Test
  void shouldMakeTheRoomWithOneself() {
    Room own = finder.visible(ada, null, "ada");

    assertThat(own.memberIds()).containsExactly("ada-id");
    assertThat(own.usersCount()).isEqualTo(1);
  }

  @Test
  void shouldLetTheRoomIdWinWhereBothAreGiven() {
    Room withEve = finder.find(ada, null, "eve");

    assertThat(finder.find(ada, withEve.id(), "ben")).isEqualTo(withEve);
  }

  @Test
  void shouldFindARoomByItsIdThoughSomebodyIsCalledLikeIt() {
    Room withBen = finder.find(ada, null, "ben");
    workspace.user(withBen.id());

    assertThat(finder.find(ada, withBen.id(), null)).isEqualTo(withBen);
  }

  @ParameterizedTest
  @CsvSource({"nowhere,", ",nobody", ",", "' ',' '", "@,", "#lab,", ",lab"})
  void shouldRefuseWhatNamesNothing(String roomId, String username) {
    workspace.channel("lab", ada);

    assertRefused(
        () -> finder.find(ada, roomId, username), 400, "[invalid-channel]", "invalid-channel");
  }

  @Test
  void shouldTellOnlyThoseWhoMaySeeItThatARoomIsOfAnotherKind() {
    Room group = workspace.group("lab", ada);

    assertRefused(
        () -> finder.find(ada, group.id(), null),
        "error-room-not-found",
        "The required \"roomId\" param provided does not match any direct message",
        Map.of());
    assertRefused(
        () -> finder.find(eve, group.id(), null), 400, "[invalid-channel]", "invalid-channel");
  }

  @Test
  void shouldShowARoomToItsMembersOnly() {
    Room room = finder.find(ada, null, "ben");

    assertThat(finder.visible(ben, room.id(), null)).isEqualTo(room);
    assertRefused(() -> finder.visible(eve, room.id(), null), 403, "unauthorized", null);
    assertThat(finder.find(eve, room.id(), null)).isEqualTo(room);
  }

  @Test
  void shouldMakeNoRoomForWhomThatIsNotAllowed() {
    Room withBen = finder.find(ada, null, "ben");
    workspace.permit("create-d", "admin");

    assertThat(finder.find(ada, null, "ben")).isEqualTo(withBen);
    assertRefused(
        () -> finder.find(ada, null, "eve"),
        400,
        "Not allowed [error-not-allowed]",
        "error-not-allowed");
    assertThat(workspace.stores.rooms().findById("ada-ideve-id")).isEmpty();
  }
}
