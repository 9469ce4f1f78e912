package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alice, Bob and Dora write in a private room, and thereby read what the others wrote. */
class ReadReceiptsTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final ListReadReceipts receipts = chat.services.marks().listReadReceipts();
  final User dora = chat.user("dora", "Dora Dean", "user");
  final Room team = chat.group("team", chat.alice, chat.bob, dora);

  @BeforeEach
  void keepReceipts() {
    chat.set("Message_Read_Receipt_Enabled", true);
    chat.set("Message_Read_Receipt_Store_Users", true);
  }

  @Test
  void shouldCountOnesOwnMessageAsRead() {
    Message message = write(chat.alice);

    assertThat(receipts.of(chat.alice, message.id()))
        .containsExactly(
            new ReadReceipt(
                message.id() + "aliceId",
                team.id(),
                "aliceId",
                message.id(),
                message.createdAt(),
                chat.alice.ref()));
  }

  @Test
  void shouldCountAsReadWhatCameBeforeOnesOwnMessage() {
    Message first = write(chat.alice);
    Message second = write(chat.alice);

    Message answer = write(chat.bob);
    write(chat.bob);

    assertThat(readersOf(first)).containsExactly("aliceId", "bobId");
    assertThat(readersOf(second)).containsExactly("aliceId", "bobId");
    assertThat(readersOf(answer)).containsExactly("bobId");
    assertThat(receipts.of(chat.bob, first.id()).get(1).readAt()).isEqualTo(answer.createdAt());
  }

  @Test
  void shouldLeaveAMessageUnreadUntilEverybodyHasReadIt() {
    Message message = write(chat.alice);
    write(chat.bob);
    assertThat(isUnread(message)).isTrue();

    Message last = write(dora);

    assertThat(isUnread(message)).isFalse();
    assertThat(chat.message(message.id()).updatedAt()).isAfterOrEqualTo(last.createdAt());
    assertThat(isUnread(last)).isTrue();
    assertThat(lastMessageIsUnread()).isTrue();
  }

  @Test
  void shouldShowInTheRoomsCopyThatEverybodyHasReadTheLastMessage() {
    Message message = write(chat.alice);
    see(chat.bob, chat.clock().instant());
    see(dora, chat.clock().instant());

    chat.clock().advance(Duration.ofSeconds(1));
    chat.send(
        chat.alice, command -> command.roomId(team.id()).threadId(message.id()).text("reply"));

    assertThat(isUnread(message)).isFalse();
    assertThat(lastMessageIsUnread()).isFalse();
  }

  @Test
  void shouldNameTheReadersAsTheyAreCalledNow() {
    Message message = write(chat.alice);
    chat.stores
        .unitOfWork()
        .run(
            () ->
                chat.stores
                    .users()
                    .update(UserBuilder.builder(chat.alice).name("Alice Ash").build()));

    assertThat(receipts.of(chat.bob, message.id()).get(0).user().name()).isEqualTo("Alice Ash");
  }

  @Test
  void shouldKeepNoReadersWhereTheWorkspaceDoesNotWantThem() {
    chat.set("Message_Read_Receipt_Store_Users", false);
    Message message = write(chat.alice);
    write(chat.bob);
    write(dora);

    assertThat(receipts.of(chat.alice, message.id())).isEmpty();
    assertThat(isUnread(message)).isFalse();
  }

  @Test
  void shouldMarkNothingWhereReceiptsAreOff() {
    chat.set("Message_Read_Receipt_Enabled", false);

    Message message = write(chat.alice);

    assertThat(message.other()).doesNotContainKey("unread");
    assertThat(chat.stores.readReceipts().ofMessage(message.id())).isEmpty();
    assertThat(chat.subscription(team, chat.alice).lastSeenAt()).isEqualTo(message.createdAt());
  }

  @Test
  void shouldForgetTheReadersOfADeletedMessage() {
    Message message = write(chat.alice);

    chat.delete(chat.alice, message);

    assertThat(chat.stores.readReceipts().ofMessage(message.id())).isEmpty();
  }

  @Test
  void shouldRefuseWithTheTextOfTheFirstCheckThatFails() {
    Message message = write(chat.alice);
    chat.set("Message_Read_Receipt_Enabled", false);
    assertRefused(
        () -> receipts.of(chat.carol, "nope"),
        "This is an enterprise feature [error-action-not-allowed]");

    chat.set("Message_Read_Receipt_Enabled", true);
    assertRefused(() -> receipts.of(chat.carol, "nope"), "Invalid message [error-invalid-message]");
    assertRefused(() -> receipts.of(chat.carol, message.id()), "Invalid room [error-invalid-room]");
    assertRefused(() -> receipts.of(chat.admin, message.id()), "Invalid room [error-invalid-room]");
  }

  private Message write(User author) {
    chat.clock().advance(Duration.ofSeconds(1));
    return chat.send(author, command -> command.roomId(team.id()));
  }

  private void see(User user, Instant at) {
    chat.stores
        .unitOfWork()
        .run(() -> chat.stores.subscriptions().markSeen(team.id(), user.id(), at));
  }

  private List<String> readersOf(Message message) {
    return receipts.of(chat.alice, message.id()).stream().map(ReadReceipt::userId).toList();
  }

  private boolean isUnread(Message message) {
    return Boolean.TRUE.equals(chat.message(message.id()).other().get("unread"));
  }

  private boolean lastMessageIsUnread() {
    return Boolean.TRUE.equals(chat.room(team.id()).lastMessage().get("unread"));
  }
}
