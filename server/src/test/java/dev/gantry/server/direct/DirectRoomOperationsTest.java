package dev.gantry.server.direct;

import static dev.gantry.server.core.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleting a room, its topic and its counters. */
class DirectRoomOperationsTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final User ada = workspace.user("ada");
  private final User ben = workspace.user("ben");
  private final User eve = workspace.user("eve");
  private final User root = workspace.user("root", "admin");
  private final Room room = workspace.createDirectRoom().create(ada, List.of("ben"), false);

  @Test
  void shouldDeleteARoomForEveryMember() {
    workspace.permit("delete-d", "admin", "user");

    workspace.deleteDirectRoom().delete(ada, null, "ben");

    assertThat(workspace.stores.rooms().findById(room.id())).isEmpty();
    assertThat(workspace.isMember(room, ada)).isFalse();
    assertThat(workspace.isMember(room, ben)).isFalse();
  }

  @Test
  void shouldLetAnAdministratorDeleteARoomOfOthers() {
    workspace.deleteDirectRoom().delete(root, room.id(), null);

    assertThat(workspace.stores.rooms().findById(room.id())).isEmpty();
  }

  @Test
  void shouldDeleteForNobodyElse() {
    assertRefused(
        () -> workspace.deleteDirectRoom().delete(ada, room.id(), null),
        "error-not-allowed",
        "Not allowed",
        Map.of("method", "eraseRoom"));
    assertRefused(
        () -> workspace.deleteDirectRoom().delete(eve, room.id(), null),
        "error-not-allowed",
        "Not allowed",
        Map.of());
    assertRefused(
        () -> workspace.deleteDirectRoom().delete(root, "nowhere", null),
        400,
        "[invalid-channel]",
        "invalid-channel");
    assertThat(workspace.isMember(room, ada)).isTrue();
  }

  @Test
  void shouldSetTheTopicAndAnnounceItOnce() {
    workspace.permit("edit-room", "admin", "user");

    workspace.setTopic().set(ada, room.id(), "tea");
    workspace.setTopic().set(ben, room.id(), "tea");

    assertThat(workspace.room(room.id()).topic()).isEqualTo("tea");
    assertThat(workspace.announcements(room)).containsExactly("room_changed_topic ada tea");
    assertThat(workspace.room(room.id()).messageCount()).isEqualTo(1);
  }

  @Test
  void shouldTakeTheTopicAway() {
    workspace.permit("edit-room", "admin", "user");

    workspace.setTopic().set(ada, room.id(), "");
    assertThat(workspace.announcements(room)).as("there was none").isEmpty();

    workspace.setTopic().set(ada, room.id(), "tea");
    workspace.setTopic().set(ada, room.id(), "");
    assertThat(workspace.room(room.id()).topic()).isEmpty();
    assertThat(workspace.announcements(room)).last().isEqualTo("room_changed_topic ada ");
  }

  @Test
  void shouldAskForTheRightToEditTheRoom() {
    assertRefused(
        () -> workspace.setTopic().set(ada, room.id(), "tea"),
        "error-action-not-allowed",
        "Editing room is not allowed",
        Map.of("method", "saveRoomSettings", "action", "Editing_room"));
    assertRefused(
        () -> workspace.setTopic().set(root, room.id(), "tea"), 403, "unauthorized", null);
    assertRefused(() -> workspace.setTopic().set(ada, "nowhere", "x"), 403, "unauthorized", null);

    workspace.giveRoles(room, ada, "owner");
    workspace.setTopic().set(ada, room.id(), "tea");
    assertThat(workspace.room(room.id()).topic()).isEqualTo("tea");
  }

  @Test
  void shouldCountWhatIsThereAndWhatIsNew() {
    Instant sent = workspace.stores.clock().instant();
    workspace.stores.rooms().recordMessage(room.id(), sent, Map.of(), workspace.later(ofMinute()));
    membership(ben, own -> own.unread(3).userMentions(2).lastSeenAt(sent.minusSeconds(9)));

    RoomCounters counters = workspace.countDirectRoom().count(ben, room.id(), null);

    assertThat(counters).isEqualTo(new RoomCounters(true, 2, 3, sent.minusSeconds(9), 1, sent, 2));
    assertThat(workspace.countDirectRoom().count(root, room.id(), "ben-id")).isEqualTo(counters);
  }

  @Test
  void shouldCountAnEmptyRoom() {
    membership(ada, own -> own.lastSeenAt(workspace.stores.clock().instant()));

    assertThat(workspace.countDirectRoom().count(ada, room.id(), ""))
        .isEqualTo(new RoomCounters(true, 2, 0, null, 0, workspace.room(room.id()).updatedAt(), 0));
  }

  @Test
  void shouldCountForNobodyWhoMayNotSee() {
    CountDirectRoom count = workspace.countDirectRoom();

    assertRefused(() -> count.count(ada, room.id(), "ben-id"), 403, "unauthorized", null);
    assertRefused(() -> count.count(eve, room.id(), null), 403, "unauthorized", null);
    assertRefused(() -> count.count(root, room.id(), null), 403, "unauthorized", null);
    assertRefused(() -> count.count(root, room.id(), "eve-id"), 403, "unauthorized", null);
    assertRefused(() -> count.count(root, room.id(), "nobody"), 403, "unauthorized", null);
    assertRefused(() -> count.count(ada, "nowhere", null), 403, "unauthorized", null);
  }

  private static Duration ofMinute() {
    return Duration.ofMinutes(1);
  }

  private void membership(User user, UnaryOperator<SubscriptionBuilder> change) {
    SubscriptionBuilder own = SubscriptionBuilder.builder(workspace.subscription(room, user));
    workspace.stores.subscriptions().update(change.apply(own).build());
  }
}
