package dev.gantry.server.room;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IgnoreUserTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User sam = workspace.user("sam");
  private final Room lab = workspace.channel("lab", ada, ben);
  private final IgnoreUser ignoring =
      new IgnoreUser(
          workspace.stores.subscriptions(),
          workspace.stores.unitOfWork(),
          workspace.stores.clock());

  @Test
  void shouldListTheIgnoredOnTheCallersSideOnly() {
    ignoring.ignore(ada, lab.id(), ben.id(), true);

    assertThat(ignoredBy(ada)).containsExactly(ben.id());
    assertThat(ignoredBy(ben)).isNull();
  }

  @Test
  void shouldListNobodyTwiceAndTakeOneOffAgain() {
    ignoring.ignore(ada, lab.id(), ben.id(), true);
    ignoring.ignore(ada, lab.id(), ben.id(), true);
    assertThat(ignoredBy(ada)).containsExactly(ben.id());

    ignoring.ignore(ada, lab.id(), ben.id(), false);
    ignoring.ignore(ada, lab.id(), ben.id(), false);
    assertThat(ignoredBy(ada)).isEmpty();
  }

  @Test
  void shouldLoseNobodyOfManyIgnoredAtTheSameTime() throws Exception {
    List<User> people =
        IntStream.range(0, 8).mapToObj(number -> workspace.user("person" + number)).toList();
    Room hall = workspace.channel("hall", people.get(0), people.subList(1, 8).toArray(User[]::new));
    List<Callable<?>> requests =
        people.stream().<Callable<?>>map(user -> () -> ignore(people.get(0), hall, user)).toList();

    AtTheSameTime.accepted(requests);

    assertThat(workspace.subscription(hall, people.get(0)).ignored())
        .containsExactlyInAnyOrderElementsOf(people.stream().map(User::id).toList());
  }

  @Test
  void shouldRefuseWhereOneOfBothIsNoMember() {
    for (String stranger : List.of(sam.id(), "nobody")) {
      assertRefusedFor(ada, lab.id(), stranger);
    }
    assertRefusedFor(sam, lab.id(), ada.id());
    assertRefusedFor(ada, "nowhere", ben.id());
    assertThat(ignoredBy(ada)).isNull();
  }

  private void assertRefusedFor(User caller, String roomId, String userId) {
    assertRefused(
        () -> ignoring.ignore(caller, roomId, userId, true),
        "error-invalid-subscription",
        "Invalid subscription",
        Map.of("method", "ignoreUser"));
  }

  private Object ignore(User caller, Room room, User other) {
    ignoring.ignore(caller, room.id(), other.id(), true);
    return null;
  }

  private List<String> ignoredBy(User user) {
    return workspace.subscription(lab, user).ignored();
  }
}
