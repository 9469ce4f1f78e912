package dev.gantry.server.direct;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMembersTest {

  private static final MemberFilter ANY = new MemberFilter(Set.of(), null);
  private static final PageRequest ALL = PageRequest.of(0, 50);

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User cat = workspace.user("cat");
  private final Room room = workspace.createDirectRoom().create(ada, List.of("ben", "cat"), false);

  @Test
  void shouldListThoseWhoChangedLastFirst() {
    change(ben, user -> user.statusText("busy with tea"));

    assertThat(names(ANY, ALL)).containsExactly("ben", "ada", "cat");
    assertThat(names(ANY, new PageRequest(0, 50, List.of(new SortKey("username", false)))))
        .containsExactly("ben", "cat", "ada");
  }

  @Test
  void shouldGiveThePageThatIsAskedFor() {
    Page<RoomMember> page = list(ada, ANY, PageRequest.of(1, 1));

    assertThat(page.items()).extracting(RoomMember::username).containsExactly("ben");
    assertThat(page.offset()).isEqualTo(1);
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void shouldLeaveOutDeactivatedAccounts() {
    change(cat, user -> user.active(false));

    assertThat(names(ANY, ALL)).containsExactly("ada", "ben");
  }

  @ParameterizedTest
  @CsvSource({
    "online, , ben",
    "offline, , ada cat",
    "online offline, , ben ada cat",
    "away, , ''",
    ", EN, ben",
    ", 'ada', ada",
    ", 'Tea', ben",
    ", 'example.com', ''",
    ", '', ben ada cat",
    ", '.*', ''",
    "offline, ben, ''",
  })
  void shouldFilterByPresenceAndText(String statuses, String text, String expected) {
    change(ben, user -> user.status("online").other(Map.of("nickname", "teapot")));
    Set<String> wanted = statuses == null ? Set.of() : Set.of(statuses.split(" "));

    assertThat(String.join(" ", names(new MemberFilter(wanted, text), ALL))).isEqualTo(expected);
  }

  @Test
  void shouldSearchTheFieldsThatTheWorkspaceNames() {
    workspace.set("Accounts_SearchFields", "emails.address");

    assertThat(names(new MemberFilter(Set.of(), "BEN@"), ALL)).containsExactly("ben");
    assertThat(names(new MemberFilter(Set.of(), "Ben "), ALL)).isEmpty();
  }

  @Test
  void shouldTellNoMoreThanMembersMayKnow() {
    change(
        ben,
        user -> user.utcOffset(1.0).other(Map.of("freeSwitchExtension", "1001", "bio", "secret")));

    RoomMember seenByAda = list(ada, new MemberFilter(Set.of(), "ben"), ALL).items().get(0);
    assertThat(seenByAda)
        .isEqualTo(new RoomMember("ben-id", "ben", "Ben", "offline", null, 1.0, null, null));

    workspace.permit("view-full-other-user-info", "user");
    assertThat(list(ada, new MemberFilter(Set.of(), "ben"), ALL).items().get(0))
        .extracting(RoomMember::freeSwitchExtension)
        .isEqualTo("1001");
  }

  @Test
  void shouldTellAStrangerNothing() {
    User eve = workspace.user("eve");

    assertRefused(() -> list(eve, ANY, ALL), 403, "unauthorized", null);
    assertRefused(
        () -> workspace.listMembers().list(eve, "nowhere", null, ANY, ALL),
        400,
        "[invalid-channel]",
        "invalid-channel");
  }

  private void change(User user, UnaryOperator<UserBuilder> change) {
    UserBuilder builder = UserBuilder.builder(workspace.stored(user));
    workspace
        .stores
        .users()
        .update(change.apply(builder.updatedAt(workspace.later(Duration.ofMinutes(1)))).build());
  }

  private List<String> names(MemberFilter filter, PageRequest page) {
    return list(ada, filter, page).items().stream().map(RoomMember::username).toList();
  }

  private Page<RoomMember> list(User caller, MemberFilter filter, PageRequest page) {
    return workspace.listMembers().list(caller, room.id(), null, filter, page);
  }
}
