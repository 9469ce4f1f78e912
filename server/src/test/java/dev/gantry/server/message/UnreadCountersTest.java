package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreadCountersTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final Room team = chat.group("team", chat.alice, chat.bob, chat.carol);

  @Test
  void shouldAlertTheOthersWithoutCountingAnOrdinaryMessage() {
    chat.change(team, chat.bob, membership -> membership.open(false));

    send("hello");

    assertCounters(chat.bob, 0, 0, 0);
    assertThat(of(chat.bob).alert()).isTrue();
    assertThat(of(chat.bob).open()).isTrue();
    assertThat(of(chat.alice).alert()).isFalse();
  }

  @Test
  void shouldMoveTheAuthorsOwnVisit() {
    chat.clock().advance(Duration.ofSeconds(5));

    Message sent = send("hello");

    assertThat(of(chat.alice).lastSeenAt()).isEqualTo(sent.createdAt());
    assertThat(of(chat.bob).lastSeenAt()).isNull();
  }

  @Test
  void shouldCountForTheMentionedOnly() {
    send("@bob and myself @alice");

    assertCounters(chat.bob, 1, 1, 0);
    assertCounters(chat.carol, 0, 0, 0);
    assertCounters(chat.alice, 0, 0, 0);
  }

  @Test
  void shouldCountAGroupMentionForAllOthers() {
    send("@all @bob");

    assertCounters(chat.bob, 1, 1, 1);
    assertCounters(chat.carol, 1, 0, 1);
    assertCounters(chat.alice, 0, 0, 0);
  }

  @Test
  void shouldCountEveryMessageWhereTheWorkspaceWantsIt() {
    chat.set("Unread_Count", "all_messages");

    send("hello");
    send("@bob");

    assertCounters(chat.bob, 2, 1, 0);
    assertCounters(chat.carol, 2, 0, 0);
  }

  @Test
  void shouldCountOnlyUserMentionsWhereTheWorkspaceWantsIt() {
    chat.set("Unread_Count", "user_mentions_only");

    send("@here @bob");

    assertCounters(chat.bob, 1, 1, 1);
    assertCounters(chat.carol, 0, 0, 1);
  }

  @Test
  void shouldCountEveryDirectMessage() {
    Room direct = chat.direct(chat.alice, chat.bob);

    chat.send(chat.alice, command -> command.roomId(direct.id()));
    chat.send(chat.alice, command -> command.roomId(direct.id()).text("@bob"));

    assertThat(chat.subscription(direct, chat.bob).unread()).isEqualTo(2);
    assertThat(chat.subscription(direct, chat.bob).userMentions()).isEqualTo(1);
    assertThat(chat.subscription(direct, chat.bob).open()).isTrue();
    assertThat(chat.subscription(direct, chat.alice).unread()).isZero();
  }

  private Message send(String text) {
    return chat.send(chat.alice, command -> command.roomId(team.id()).text(text));
  }

  private void assertCounters(User user, int unread, int userMentions, int groupMentions) {
    Subscription membership = of(user);
    assertThat(
            new int[] {membership.unread(), membership.userMentions(), membership.groupMentions()})
        .as("unread, user mentions and group mentions of %s", user.username())
        .containsExactly(unread, userMentions, groupMentions);
  }

  private Subscription of(User user) {
    return chat.subscription(team, user);
  }
}
