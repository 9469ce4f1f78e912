package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StarMessageTest {

  private static final Map<String, Object> ALICES = Map.of("_id", "aliceId");
  private static final Map<String, Object> BOBS = Map.of("_id", "bobId");

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final StarMessage stars = chat.services.marks().starMessage();
  final Message message = chat.send(chat.alice, "hello");

  @Test
  void shouldAddTheStarInTheRoomsCopyToo() {
    chat.clock().advance(Duration.ofSeconds(1));

    stars.star(chat.bob, message.id());

    assertThat(starred()).containsExactly(BOBS);
    assertThat(chat.room(chat.general.id()).lastMessage()).containsEntry("starred", List.of(BOBS));
    assertThat(chat.message(message.id()).updatedAt()).isEqualTo(chat.clock().instant());
  }

  @Test
  void shouldShowEveryReaderOnlyTheirOwnStar() {
    stars.star(chat.bob, message.id());

    assertThat(chat.services.readMessage().read(chat.bob, message.id()).starred())
        .containsExactly(BOBS);
    assertThat(chat.services.readMessage().read(chat.alice, message.id()).starred()).isEmpty();
  }

  @Test
  void shouldTakeOnlyTheOwnStarAway() {
    stars.star(chat.alice, message.id());
    stars.star(chat.bob, message.id());

    stars.unstar(chat.bob, message.id());
    assertThat(starred()).containsExactly(ALICES);

    stars.unstar(chat.alice, message.id());
    assertThat(starred()).isEmpty();
  }

  @Test
  void shouldChangeNothingWhereItIsSoAlready() {
    stars.unstar(chat.bob, message.id());
    assertThat(chat.message(message.id())).isEqualTo(message);

    stars.star(chat.bob, message.id());
    Message starred = chat.message(message.id());
    chat.clock().advance(Duration.ofSeconds(1));
    stars.star(chat.bob, message.id());
    assertThat(chat.message(message.id())).isEqualTo(starred);
  }

  @Test
  void shouldSilentlyDoNothingForOneWhoIsNoMember() {
    Message secret =
        chat.send(chat.alice, command -> command.roomId(chat.group("team", chat.alice).id()));

    stars.star(chat.carol, message.id());
    stars.star(chat.admin, secret.id());

    assertThat(chat.message(message.id())).isEqualTo(message);
    assertThat(chat.message(secret.id())).isEqualTo(secret);
  }

  @Test
  void shouldRefuseWithTheTextOfTheFirstCheckThatFails() {
    Room team = chat.group("team", chat.alice, chat.bob);
    Message hidden = chat.send(chat.alice, command -> command.roomId(team.id()));
    chat.revoke("view-joined-room");
    chat.revoke("view-p-room");
    chat.set("Message_AllowStarring", false);

    assertRefused(
        () -> stars.star(chat.bob, ""),
        "The required \"messageId\" param is required. [error-messageid-param-not-provided]");
    assertRefused(
        () -> stars.unstar(chat.bob, "nope"),
        "The provided \"messageId\" does not match any existing message."
            + " [error-message-not-found]");
    assertRefused(
        () -> stars.star(chat.bob, hidden.id()),
        "Message starring not allowed [error-action-not-allowed]");
    assertRefused(
        () -> stars.unstar(chat.carol, hidden.id()),
        "Message starring not allowed [error-action-not-allowed]");
    chat.set("Message_AllowStarring", true);
    assertRefused(() -> stars.star(chat.bob, hidden.id()), "Not Authorized [not-authorized]");

    assertThat(chat.message(hidden.id())).isEqualTo(hidden);
  }

  private List<Map<String, Object>> starred() {
    return chat.message(message.id()).starred();
  }
}
