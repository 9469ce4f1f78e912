package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReactToMessageTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final Message message = chat.send(chat.alice, "hello");

  /** The checks of chat.react in their order. Each state keeps the faults of the later ones. */
  enum Check {
    UNKNOWN_MESSAGE(
        "nope",
        "The provided \"messageId\" does not match any existing message."
            + " [error-message-not-found]"),
    NO_EMOJI(null, "The required \"emoji\" param is missing. [error-emoji-param-not-provided]"),
    UNKNOWN_EMOJI("nope", "Invalid emoji provided. [error-not-allowed]"),
    NO_ACCESS(
        "smile",
        "Not Authorized [not-authorized]",
        chat -> chat.revoke("view-c-room"),
        Check::muteAndClose),
    MUTED(
        "smile",
        "You have been muted and cannot speak in this room [error-not-allowed]",
        Check::muteAndClose),
    READ_ONLY(
        "smile",
        "You can't send messages because the room is readonly.",
        chat -> chat.change(chat.general, room -> room.readOnly(true)));

    final String emoji;
    final String error;
    final List<Consumer<ChatFixture>> states;

    @SafeVarargs
    @SuppressWarnings("varargs")
    Check(String emoji, String error, Consumer<ChatFixture>... states) {
      this.emoji = emoji;
      this.error = error;
      this.states = List.of(states);
    }

    private static void muteAndClose(ChatFixture chat) {
      chat.change(chat.general, room -> room.readOnly(true).muted(List.of("carol")));
    }
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void shouldRefuseWithTheTextOfTheCheckAndChangeNothing(Check check) {
    check.states.forEach(state -> state.accept(chat));
    String messageId = check == Check.UNKNOWN_MESSAGE ? "unknown" : message.id();

    assertRefused(
        () ->
            chat.services
                .reactToMessage()
                .react(chat.carol, new ReactCommand(messageId, check.emoji, true)),
        check.error);

    assertThat(chat.message(message.id())).isEqualTo(message);
  }

  @Test
  void shouldAddWithAndWithoutColons() {
    chat.react(chat.alice, message, "smile", true);
    chat.react(chat.bob, message, ":smile:", true);

    assertThat(reactions()).isEqualTo(Map.of(":smile:", new Reaction(List.of("alice", "bob"))));
  }

  @Test
  void shouldToggleWhereNothingIsSaid() {
    chat.react(chat.alice, message, "smile", null);
    assertThat(reactions()).containsKey(":smile:");

    chat.react(chat.alice, message, "smile", null);
    assertThat(reactions()).isNull();
  }

  @Test
  void shouldRemoveOnlyTheOwnReaction() {
    chat.react(chat.alice, message, "smile", true);
    chat.react(chat.bob, message, "smile", true);
    chat.react(chat.bob, message, "heart", true);

    chat.react(chat.bob, message, "smile", false);
    chat.react(chat.bob, message, "heart", false);

    assertThat(reactions()).isEqualTo(Map.of(":smile:", new Reaction(List.of("alice"))));
  }

  @Test
  void shouldChangeNothingWhereItIsSoAlreadyEvenForTheMuted() {
    chat.react(chat.alice, message, "smile", true);
    Message reacted = chat.message(message.id());
    chat.clock().advance(Duration.ofSeconds(1));
    chat.change(chat.general, room -> room.muted(List.of("alice", "bob")));

    chat.react(chat.alice, message, "smile", true);
    chat.react(chat.bob, message, "smile", false);

    assertThat(chat.message(message.id())).isEqualTo(reacted);
  }

  @Test
  void shouldAddAReactionThatIsTakenFromAMessageWithoutAnyAsRocketChatDoes() {
    chat.react(chat.alice, message, "smile", false);

    assertThat(reactions()).containsKey(":smile:");
  }

  @Test
  void shouldShowTheReactionInTheRoomsCopyAndStampTheMessage() {
    chat.clock().advance(Duration.ofSeconds(1));

    chat.react(chat.bob, message, "smile", true);

    assertThat(chat.room(chat.general.id()).lastMessage())
        .containsEntry("reactions", Map.of(":smile:", Map.of("usernames", List.of("bob"))));
    assertThat(chat.message(message.id()).updatedAt()).isEqualTo(chat.clock().instant());
  }

  @Test
  void shouldLetPeopleReactInAReadOnlyRoomThatAllowsIt() {
    chat.change(chat.general, room -> room.readOnly(true).reactWhenReadOnly(true));

    chat.react(chat.bob, message, "smile", true);

    assertThat(reactions()).containsKey(":smile:");
  }

  private Map<String, Reaction> reactions() {
    return chat.message(message.id()).reactions();
  }
}
