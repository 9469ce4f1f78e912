package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.user.UserRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PinMessageTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final MarkServices marks = chat.services.marks();
  final Message message = chat.send(chat.alice, "hello");

  @Test
  void shouldPinTheMessageAndSayWhoDidItInTheRoomsCopyToo() {
    makeOwner();
    chat.clock().advance(Duration.ofSeconds(1));

    pin();

    Message pinned = chat.message(message.id());
    assertThat(pinned.pinned()).isTrue();
    assertThat(pinned.pinnedAt()).isEqualTo(chat.clock().instant());
    assertThat(pinned.pinnedBy()).isEqualTo(new UserRef("bobId", "bob", null));
    assertThat(pinned.updatedAt()).isEqualTo(chat.clock().instant());
    assertThat(chat.room(chat.general.id()).lastMessage())
        .containsEntry("_id", message.id())
        .containsEntry("pinned", true)
        .containsEntry("pinnedBy", Map.of("_id", "bobId", "username", "bob"));
  }

  @Test
  void shouldAnswerWithTheSystemMessageThatShowsWhatWasPinned() {
    makeOwner();
    chat.clock().advance(Duration.ofSeconds(1));

    Message notice = pin();

    assertThat(notice.systemType()).isEqualTo("message_pinned");
    assertThat(notice.text()).isEmpty();
    assertThat(notice.author()).isEqualTo(chat.bob.ref());
    assertThat(notice.groupable()).isFalse();
    assertThat(notice.attachments())
        .containsExactly(
            Map.of(
                "text",
                "hello",
                "author_name",
                "alice",
                "author_icon",
                "/avatar/alice",
                "ts",
                "2026-01-01T00:00:00.000Z",
                "attachments",
                List.of()));
    assertThat(chat.message(notice.id())).isEqualTo(notice);
  }

  @Test
  void shouldCountTheSystemMessageButAlertNobody() {
    makeOwner();

    pin();

    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(2);
    assertThat(chat.subscription(chat.general, chat.alice).alert()).isFalse();
  }

  @Test
  void shouldAnswerWithTheMessageItselfWhereItIsPinnedAlready() {
    makeOwner();
    pin();
    Message pinned = chat.message(message.id());
    chat.clock().advance(Duration.ofSeconds(1));

    assertThat(pin()).isEqualTo(pinned);

    assertThat(chat.message(message.id())).isEqualTo(pinned);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(2);
  }

  @Test
  void shouldKeepWhoTookThePinAwayAndWhen() {
    makeOwner();
    pin();
    chat.clock().advance(Duration.ofSeconds(1));

    marks.unpinMessage().unpin(chat.bob, message.id());

    Message unpinned = chat.message(message.id());
    assertThat(unpinned.pinned()).isFalse();
    assertThat(unpinned.pinnedAt()).isEqualTo(chat.clock().instant());
    assertThat(unpinned.pinnedBy()).isEqualTo(new UserRef("bobId", "bob", null));
    assertThat(chat.room(chat.general.id()).lastMessage()).containsEntry("pinned", false);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(2);
  }

  /** Carol is no member and lacks the permission, so each check is met with the later faults. */
  @Test
  void shouldRefuseWithTheTextOfTheFirstCheckThatFails() {
    chat.set("Message_AllowPinning", false);
    String disabled = "Message pinning not allowed [error-action-not-allowed]";
    String unknown =
        "The provided \"messageId\" does not match any existing message."
            + " [error-message-not-found]";
    String missing =
        "The required \"messageId\" param is missing. [error-messageid-param-not-provided]";

    assertRefused(() -> marks.pinMessage().pin(chat.carol, " "), missing);
    assertRefused(() -> marks.unpinMessage().unpin(chat.carol, ""), missing);
    assertRefused(() -> marks.pinMessage().pin(chat.carol, "nope"), unknown);
    assertRefused(() -> marks.unpinMessage().unpin(chat.carol, "nope"), unknown);
    assertRefused(() -> marks.pinMessage().pin(chat.carol, message.id()), disabled);
    assertRefused(() -> marks.unpinMessage().unpin(chat.carol, message.id()), disabled);

    chat.set("Message_AllowPinning", true);
    assertRefused(
        () -> marks.pinMessage().pin(chat.carol, message.id()), "Not Authorized [not-authorized]");
    assertRefused(
        () -> marks.unpinMessage().unpin(chat.carol, message.id()),
        "Message you are unpinning was not found [error-invalid-message]");
    assertRefused(
        () -> marks.unpinMessage().unpin(chat.bob, message.id()),
        "Not Authorized [not-authorized]");
    assertThat(chat.message(message.id())).isEqualTo(message);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
  }

  @Test
  void shouldKeepAnAdministratorWhoIsNoMemberFromAPrivateRoom() {
    Message secret =
        chat.send(chat.alice, command -> command.roomId(chat.group("team", chat.alice).id()));

    assertRefused(
        () -> marks.pinMessage().pin(chat.admin, secret.id()), "Not Authorized [not-authorized]");

    assertThat(chat.message(secret.id())).isEqualTo(secret);
  }

  private Message pin() {
    return marks.pinMessage().pin(chat.bob, message.id());
  }

  private void makeOwner() {
    chat.change(chat.general, chat.bob, membership -> membership.roles(List.of("owner")));
  }
}
