package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alice writes in a private room, and Bob reads it. */
class MarkRoomTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final MarkRoom marking = chat.services.marks().markRoom();
  final Room team = chat.group("team", chat.alice, chat.bob);

  @Test
  void shouldLeaveNothingUnread() {
    write("one for @bob");
    write("one for @all");
    Instant now = later();

    marking.read(chat.bob, team.id(), false);

    Subscription own = bobs();
    assertThat(own.unread() + own.userMentions() + own.groupMentions()).isZero();
    assertThat(own.alert()).isFalse();
    assertThat(own.open()).isTrue();
    assertThat(own.lastSeenAt()).isEqualTo(now);
    assertThat(own.updatedAt()).isEqualTo(now);
  }

  @Test
  void shouldChangeNobodyElsesView() {
    chat.send(chat.bob, command -> command.roomId(team.id()).text("one for @alice"));
    Subscription before = chat.subscription(team, chat.alice);

    marking.read(chat.bob, team.id(), true);

    assertThat(chat.subscription(team, chat.alice)).isEqualTo(before);
  }

  @Test
  void shouldKeepUnreadThreadsAndTheAlertForThem() {
    Message root = threadWithNewsForBob();

    marking.read(chat.bob, team.id(), false);

    assertThat(bobs().unreadThreads()).containsExactly(root.id());
    assertThat(bobs().alert()).isTrue();
    assertThat(bobs().unread()).isZero();
  }

  @Test
  void shouldReadThreadsWhereThatIsWanted() {
    threadWithNewsForBob();

    marking.read(chat.bob, team.id(), true);

    assertThat(bobs().unreadThreads()).isNull();
    assertThat(bobs().unreadThreadMentions()).isNull();
    assertThat(bobs().unreadThreadGroupMentions()).isNull();
    assertThat(bobs().alert()).isFalse();
  }

  @Test
  void shouldKeepReceiptsOfWhatWasRead() {
    chat.set("Message_Read_Receipt_Enabled", true);
    chat.set("Message_Read_Receipt_Store_Users", true);
    Message first = write("first");
    marking.read(chat.alice, team.id(), false);
    Instant now = later();

    marking.read(chat.bob, team.id(), false);
    Message second = write("second");

    assertThat(readersOf(first)).containsExactly("aliceId", "bobId");
    assertThat(readersOf(second)).containsExactly("aliceId");
    assertThat(chat.stores.readReceipts().ofMessage(first.id()).get(1).readAt()).isEqualTo(now);
    assertThat(chat.message(first.id()).other()).doesNotContainKey("unread");
    assertThat(chat.message(second.id()).other()).containsEntry("unread", true);
  }

  @Test
  void shouldKeepNoReceiptsWhereTheWorkspaceDoesNotWantThem() {
    Message message = write("first");

    marking.read(chat.bob, team.id(), false);

    assertThat(readersOf(message)).isEmpty();
  }

  @Test
  void shouldRefuseToReadInPlainWords() {
    assertRefused(() -> marking.read(chat.bob, "nope", false), "error-invalid-subscription");
    assertRefused(() -> marking.read(chat.carol, team.id(), false), "error-not-allowed");
    assertRefused(
        () -> marking.read(chat.carol, chat.general.id(), false), "error-invalid-subscription");
  }

  @Test
  void shouldMakeTheNewestMessageUnread() {
    write("first");
    Message newest = write("second");
    later();
    marking.read(chat.bob, team.id(), false);

    marking.unreadNewest(chat.bob, team.id());

    assertThat(bobs().lastSeenAt()).isEqualTo(newest.createdAt());
    assertThat(bobs().alert()).isTrue();
    assertThat(bobs().unread()).isZero();
  }

  @Test
  void shouldMakeAMessageAndAllAfterItUnread() {
    Message first = write("first");
    Message second = write("second");
    later();
    marking.read(chat.bob, team.id(), false);

    marking.unreadFrom(chat.bob, first.id());
    marking.unreadFrom(chat.bob, second.id());

    assertThat(bobs().lastSeenAt()).isEqualTo(first.createdAt());
  }

  @Test
  void shouldRefuseToMakeUnreadWhatIsNoOnesBusinessOrOnesOwn() {
    Message message = write("first");
    Message own = chat.send(chat.bob, command -> command.roomId(chat.general.id()));
    String notAllowed = "Not allowed [error-action-not-allowed]";

    assertRefused(() -> marking.unreadFrom(chat.carol, message.id()), notAllowed);
    assertRefused(() -> marking.unreadFrom(chat.bob, own.id()), notAllowed);
    assertRefused(() -> marking.unreadFrom(chat.bob, "nope"), notAllowed);
    assertRefused(() -> marking.unreadFrom(chat.bob, null), notAllowed);
    assertRefused(
        () -> marking.unreadFrom(chat.bob, message.id()),
        "Subscription not found [error-subscription-not-found]");
    assertRefused(
        () -> marking.unreadFrom(chat.carol, own.id()),
        "Subscription not found [error-subscription-not-found]");
  }

  @Test
  void shouldTellAStrangerAndAMemberOfAnEmptyRoomTheSame() {
    String none = "There are no messages to mark unread [error-no-message-for-unread]";
    assertRefused(() -> marking.unreadNewest(chat.bob, team.id()), none);

    write("first");

    assertRefused(() -> marking.unreadNewest(chat.carol, team.id()), none);
    assertRefused(() -> marking.unreadNewest(chat.bob, "nope"), none);
  }

  private Message threadWithNewsForBob() {
    Message root = write("a thread");
    later();
    chat.send(
        chat.alice, command -> command.roomId(team.id()).threadId(root.id()).text("for @bob"));
    assertThat(bobs().unreadThreads()).containsExactly(root.id());
    return root;
  }

  private Message write(String text) {
    later();
    return chat.send(chat.alice, command -> command.roomId(team.id()).text(text));
  }

  private Instant later() {
    return chat.clock().advance(Duration.ofSeconds(1));
  }

  private Subscription bobs() {
    return chat.subscription(team, chat.bob);
  }

  private List<String> readersOf(Message message) {
    return chat.stores.readReceipts().ofMessage(message.id()).stream()
        .map(ReadReceipt::userId)
        .toList();
  }
}
