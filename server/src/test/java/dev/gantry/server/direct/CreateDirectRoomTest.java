package dev.gantry.server.direct;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateDirectRoomTest {

  private static final Map<String, String> DETAILS = Map.of("method", "createDirectMessage");

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User cat = workspace.user("cat");
  private final User root = workspace.user("root", "admin");

  @Test
  void shouldMakeARoomOfTwoWhoseIdIsBothTheirIds() {
    Room room = create(ben, "ada");

    assertThat(room.id()).isEqualTo("ada-idben-id");
    assertThat(room.type()).isEqualTo("d");
    assertThat(room.memberIds()).containsExactly("ada-id", "ben-id");
    assertThat(room.usernames()).as("in the order of their names").containsExactly("ada", "ben");
    assertThat(room.usersCount()).isEqualTo(2);
    assertThat(room.messageCount()).isZero();
    assertThat(room.defaultRoom()).isFalse();
    assertThat(room.readOnly()).isFalse();
    assertThat(room.systemMessages()).isTrue();
    assertThat(room.other()).containsEntry("_USERNAMES", List.of("ada", "ben"));
    assertThat(room.createdAt()).isEqualTo(workspace.stores.clock().instant());
  }

  @Test
  void shouldOpenTheRoomOfTwoForTheCallerAlone() {
    Room room = create(ada, "ben");

    Subscription own = workspace.subscription(room, ada);
    Subscription partners = workspace.subscription(room, ben);
    assertThat(own.open()).isTrue();
    assertThat(partners.open()).isFalse();
    for (Subscription membership : List.of(own, partners)) {
      assertThat(membership.type()).isEqualTo("d");
      assertThat(membership.alert()).isFalse();
      assertThat(membership.unread()).isZero();
      assertThat(membership.userMentions()).isZero();
      assertThat(membership.groupMentions()).isZero();
    }
  }

  @Test
  void shouldCallTheRoomAfterTheOthersInIt() {
    Room room = create(ada, "cat", "ben");

    assertThat(workspace.subscription(room, ada).name()).isEqualTo("ben, cat");
    assertThat(workspace.subscription(room, ada).fname()).isEqualTo("Ben, Cat");
    assertThat(workspace.subscription(room, cat).name()).isEqualTo("ada, ben");
    assertThat(workspace.subscription(room, cat).fname()).isEqualTo("Ada, Ben");
  }

  @Test
  void shouldMakeARoomOfSeveralThatAllOfThemSeeAtOnce() {
    Room room = create(ada, "ben", "cat");

    assertThat(room.id()).doesNotContain("-idben-id");
    assertThat(room.memberIds()).containsExactly("ada-id", "ben-id", "cat-id");
    assertThat(List.of(ada, ben, cat)).allMatch(user -> workspace.subscription(room, user).open());
  }

  @Test
  void shouldGiveTheSamePeopleTheSameRoom() {
    Room several = create(ada, "ben", "cat");
    Room two = create(ada, "ben");

    assertThat(create(cat, "ada", "ben")).isEqualTo(several);
    assertThat(create(ada, " ben ", "CAT", "ben", "ada")).isEqualTo(several);
    assertThat(create(ben, "ada").id()).isEqualTo(two.id());
    assertThat(two.id()).isNotEqualTo(several.id());
  }

  @Test
  void shouldMakeOneRoomWhereSeveralAskForItAtOnce() throws Exception {
    AtTheSameTime.accepted(Collections.nCopies(8, () -> create(ada, "ben", "cat")));

    assertThat(workspace.stores.directRoomLists().ofUser("ada-id", PageRequest.of(0, 50)).total())
        .isEqualTo(1);
  }

  @Test
  void shouldFindTheRoomOfTwoThatHasAnotherId() {
    Room imported = workspace.direct(ada, ben);

    assertThat(create(ben, "ada").id()).isEqualTo(imported.id());
  }

  @Test
  void shouldOpenARoomThatTheCallerHadClosed() {
    Room room = create(ada, "ben");
    workspace.directRoomList().close(ada, room.id());

    create(ada, "ben");

    assertThat(workspace.subscription(room, ada).open()).isTrue();
    assertThat(workspace.subscription(room, ben).open()).isFalse();
  }

  @Test
  void shouldBringSomebodyBackWhoLostTheMembership() {
    Room room = create(ada, "ben");
    workspace.stores.subscriptions().delete(room.id(), ben.id());

    create(ada, "ben");

    assertThat(workspace.subscription(room, ben).fname()).isEqualTo("Ada");
  }

  @Test
  void shouldMakeARoomWithOneself() {
    Room room = create(ada, "ada");

    assertThat(room.memberIds()).containsExactly("ada-id");
    assertThat(room.usersCount()).isEqualTo(1);
    assertThat(workspace.subscription(room, ada).name()).isEqualTo("ada");
    assertThat(workspace.subscription(room, ada).fname()).isEqualTo("Ada");
    assertThat(workspace.subscription(room, ada).open()).isTrue();
  }

  @Test
  void shouldRefuseARoomWithOneselfWhereThatIsOff() {
    workspace.set("Message_AllowDirectMessagesToYourself", false);

    assertInvalidUser(() -> create(ada, "ada"));
    assertInvalidUser(() -> create(ada, "ada", "Ada "));
    assertInvalidUser(() -> workspace.findDirectRoom().find(ada, null, "ada"));
    assertThat(create(ada, "ada", "ben").memberIds()).containsExactly("ada-id", "ben-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", " ", "@ben", "ben-id", "ben,cat", "ben\u0000"})
  void shouldRefuseNamesThatNobodyHas(String username) {
    assertInvalidUser(() -> create(ada, username));
    assertInvalidUser(() -> create(ada, "cat", username));
    assertThat(workspace.stores.subscriptions().ofUser(ada.id())).isEmpty();
  }

  @Test
  void shouldLeaveTheCallerOutWhereThatIsWanted() {
    Room room = workspace.createDirectRoom().create(root, List.of("ada", "ben"), true);

    assertThat(room.memberIds()).containsExactly("ada-id", "ben-id");
    assertThat(workspace.isMember(room, root)).isFalse();
    assertThat(List.of(ada, ben)).allMatch(user -> workspace.subscription(room, user).open());
  }

  @Test
  void shouldNotPutARoomOfOthersIntoTheirListsWithoutThePermissionForIt() {
    Room room = workspace.createDirectRoom().create(cat, List.of("cat", "ada", "ben"), true);

    assertThat(room.memberIds()).containsExactly("ada-id", "ben-id");
    assertThat(List.of(ada, ben)).noneMatch(user -> workspace.subscription(room, user).open());
  }

  @Test
  void shouldMakeTheRoomOfSomebodyAloneAsTheDocumentsExampleAsks() {
    Room room = workspace.createDirectRoom().create(root, List.of("ada"), true);

    assertThat(room.memberIds()).containsExactly("ada-id");
    assertThat(workspace.isMember(room, root)).isFalse();
    assertInvalidUser(() -> workspace.createDirectRoom().create(ada, List.of("ada"), true));
  }

  @Test
  void shouldLimitHowManyPeopleThereAre() {
    List<String> eight = IntStream.range(0, 8).mapToObj(i -> "user" + i).toList();
    eight.forEach(workspace::user);

    assertThat(create(ada, eight.subList(0, 7)).usersCount()).isEqualTo(8);
    assertRefused(
        () -> create(ada, eight),
        "error-direct-message-max-user-exceeded",
        "You cannot add more than 8 users, including yourself to a direct message",
        Map.of("method", "createDirectRoom"));

    workspace.set("DirectMesssage_maxUsers", 2);
    assertRefused(
        () -> create(ada, "ben", "cat"),
        "error-direct-message-max-user-exceeded",
        "You cannot add more than 2 users, including yourself to a direct message",
        Map.of("method", "createDirectRoom"));
    assertThat(create(ada, "ben", "ada", "BEN").usersCount()).isEqualTo(2);
  }

  @Test
  void shouldLookUpNobodyWhereMoreAreNamedThanAnyRoomHas() {
    List<String> names = IntStream.range(0, 1_001).mapToObj(number -> "nobody" + number).toList();

    assertRefused(
        () -> create(ada, names),
        "error-direct-message-max-user-exceeded",
        "You cannot add more than 8 users, including yourself to a direct message",
        Map.of("method", "createDirectRoom"));
  }

  @Test
  void shouldMakeTheRoomWithSomebodyWhoIsDeactivatedReadOnly() {
    workspace.stores.users().update(UserBuilder.builder(ben).active(false).build());

    assertThat(create(ada, "ben").readOnly()).isTrue();
    assertThat(create(ada, "cat").readOnly()).isFalse();
  }

  @Test
  void shouldGiveOnlyRoomsThatExistToThoseWhoMayMakeNone() {
    Room room = create(ada, "ben");
    workspace.permit("create-d", "admin");

    assertThat(create(ada, "ben")).isEqualTo(room);
    assertNotAllowed(() -> create(ada, "cat"));

    workspace.permit("view-d-room", "admin");
    assertNotAllowed(() -> create(ada, "ben"));
  }

  @Test
  void shouldTakeOverWhatEachMemberWantsToBeNotifiedOf() {
    workspace
        .stores
        .users()
        .update(
            UserBuilder.builder(ben)
                .settings(Map.of("preferences", Map.of("emailNotificationMode", "nothing")))
                .build());

    Room room = create(ada, "ben");

    assertThat(workspace.subscription(room, ben).other())
        .containsEntry("emailNotifications", "nothing")
        .containsEntry("emailPrefOrigin", "user");
    assertThat(workspace.subscription(room, ada).other()).doesNotContainKey("emailNotifications");
  }

  @Test
  void shouldKeepARoomThatIsInUse() {
    Room room = create(ada, "ben");
    workspace
        .stores
        .rooms()
        .update(RoomBuilder.builder(workspace.room(room.id())).topic("tea").build());

    assertThat(create(ben, "ada").topic()).isEqualTo("tea");
  }

  private Room create(User caller, String... usernames) {
    return create(caller, List.of(usernames));
  }

  private Room create(User caller, List<String> usernames) {
    return workspace.createDirectRoom().create(caller, usernames, false);
  }

  private static void assertInvalidUser(ThrowingCallable call) {
    assertRefused(call, "error-invalid-user", "Invalid user", DETAILS);
  }

  private static void assertNotAllowed(ThrowingCallable call) {
    assertRefused(call, "error-not-allowed", "Not allowed", DETAILS);
  }
}
