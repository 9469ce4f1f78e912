package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SendMessageRefusalTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  /** The checks of chat.sendMessage in their order, each with what is wrong and its text. */
  enum Check {
    TYPE(
        "Cannot send system messages using 'chat.sendMessage'",
        command -> command.systemType("uj")),
    SHOWN_WITHOUT_THREAD(
        "tshow provided but missing tmid [invalid-params]", command -> command.shownInRoom(true)),
    THREADS_OFF(
        "not-allowed [error-not-allowed]",
        chat -> chat.set("Threads_enabled", false),
        command -> command.threadId("any")),
    CLIENT_TIME(
        "Message timestamp is out of sync [error-message-ts-out-of-sync]",
        command -> command.createdAt(Instant.EPOCH)),
    SIZE(
        "Message size exceeds Message_MaxAllowedSize [error-message-size-exceeded]",
        command -> command.text("x".repeat(5001))),
    NO_ROOM("The 'rid' property on the message object is missing.", command -> command.roomId("")),
    UNKNOWN_ROOM("error-invalid-room", command -> command.roomId("nowhere")),
    STRANGER(
        "error-not-allowed",
        chat -> chat.group("secret", chat.bob),
        command -> command.roomId("secretRoomId")),
    READ_ONLY(
        "You can't send messages because the room is readonly.",
        chat -> chat.change(chat.general, room -> room.readOnly(true)),
        command -> command),
    MUTED(
        "You_have_been_muted",
        chat -> chat.change(chat.general, room -> room.muted(List.of("alice"))),
        command -> command),
    ENCRYPTED(
        "Not allowed to send un-encrypted messages in an encrypted room [error-not-allowed]",
        chat -> chat.change(chat.general, room -> room.encrypted(true)),
        command -> command),
    IMPERSONATION("Not enough permission", command -> command.alias("Somebody")),
    ATTACHMENT(
        "Invalid href value provided",
        command -> command.attachments(List.of(Map.of("title_link", "javascript:alert(1)")))),
    CUSTOM_FIELDS(
        "Custom fields not enabled", command -> command.customFields(Map.of("priority", "high"))),
    MENTION_ALL(
        "Notify all in this room not allowed [error-action-not-allowed]",
        chat -> chat.revoke("mention-all"),
        command -> command.text("@all look"));

    final String error;
    final Consumer<ChatFixture> state;
    final UnaryOperator<SendMessageCommandBuilder> request;

    Check(String error, UnaryOperator<SendMessageCommandBuilder> request) {
      this(error, chat -> {}, request);
    }

    Check(
        String error,
        Consumer<ChatFixture> state,
        UnaryOperator<SendMessageCommandBuilder> request) {
      this.error = error;
      this.state = state;
      this.request = request;
    }
  }

  @ParameterizedTest
  @MethodSource("dev.gantry.server.message.SendMessageRefusalTest$Check#values")
  void shouldRefuseWithTheTextOfTheCheckAndStoreNothing(Check check) {
    check.state.accept(chat);

    assertRefused(() -> send(check.request), check.error);

    assertThat(chat.room(chat.general.id()).messageCount()).isZero();
    assertThat(chat.stores.messages().findById("mine")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairsOfFaults")
  void shouldNameTheFirstOfTwoFaults(Check first, Check second) {
    first.state.accept(chat);
    second.state.accept(chat);

    assertRefused(
        () -> send(command -> first.request.apply(second.request.apply(command))), first.error);
  }

  static List<Object[]> pairsOfFaults() {
    List<Object[]> pairs = new ArrayList<>();
    for (Check first : Check.values()) {
      for (Check second : Check.values()) {
        if (first.ordinal() < second.ordinal() && canBeTogether(first, second)) {
          pairs.add(new Object[] {first, second});
        }
      }
    }
    return pairs;
  }

  /** Two wishes for the same part of the request exclude each other. */
  private static boolean canBeTogether(Check first, Check second) {
    List<Check> threads = List.of(Check.SHOWN_WITHOUT_THREAD, Check.THREADS_OFF);
    List<Check> rooms = List.of(Check.NO_ROOM, Check.UNKNOWN_ROOM, Check.STRANGER);
    List<Check> texts = List.of(Check.SIZE, Check.MENTION_ALL);
    return !(threads.contains(first) && threads.contains(second))
        && !(rooms.contains(first) && rooms.contains(second))
        && !(texts.contains(first) && texts.contains(second));
  }

  @Test
  void shouldSayWhichTimesDiffer() {
    chat.clock().advance(Duration.ofMinutes(5));

    ApiException refused =
        Assertions.catchThrowableOfType(
            ApiException.class,
            () -> send(command -> command.createdAt(chat.clock().instant().minusSeconds(61))));

    assertThat(refused.details())
        .isEqualTo(
            Map.of(
                "method",
                "sendMessage",
                "message_ts",
                chat.clock().instant().minusSeconds(61),
                "server_ts",
                chat.clock().millis()));
  }

  @Test
  void shouldRefuseABlockedPartner() {
    var direct = chat.direct(chat.alice, chat.bob);
    chat.change(direct, chat.alice, membership -> membership.other(Map.of("blocked", true)));

    assertRefused(() -> send(command -> command.roomId(direct.id())), "room_is_blocked");
  }

  private void send(UnaryOperator<SendMessageCommandBuilder> change) {
    chat.services.sendMessage().send(chat.alice, chat.command(c -> change.apply(c.id("mine"))));
  }
}
