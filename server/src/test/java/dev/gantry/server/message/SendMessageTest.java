package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendMessageTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @Test
  void shouldStoreTheMessageThatItReturns() {
    Message sent = chat.send(chat.alice, "hello *bob*");

    assertThat(sent.author()).isEqualTo(new UserRef("aliceId", "alice", "Alice Adams"));
    assertThat(sent.createdAt()).isEqualTo(chat.clock().instant());
    assertThat(sent.updatedAt()).isEqualTo(chat.clock().instant());
    assertThat(sent.markup()).isNotEmpty();
    assertThat(sent.urls()).isEmpty();
    assertThat(sent.mentions()).isEmpty();
    assertThat(sent.channels()).isEmpty();
    assertThat(sent.attachments()).isNull();
    assertThat(chat.message(sent.id())).isEqualTo(sent);
  }

  @Test
  void shouldCountTheMessageInItsRoom() {
    chat.send(chat.alice, "first");
    chat.clock().advance(Duration.ofSeconds(1));
    Message last = chat.send(chat.bob, "second");

    Room room = chat.room(chat.general.id());
    assertThat(room.messageCount()).isEqualTo(2);
    assertThat(room.lastMessageAt()).isEqualTo(last.createdAt());
    assertThat(room.lastMessage()).containsEntry("_id", last.id()).containsEntry("msg", "second");
  }

  @Test
  void shouldKeepNoCopyInTheRoomWhereTheWorkspaceWantsNone() {
    chat.set("Store_Last_Message", false);

    Message sent = chat.send(chat.alice, "hello");

    Room room = chat.room(chat.general.id());
    assertThat(room.lastMessage()).isNull();
    assertThat(room.lastMessageAt()).isEqualTo(sent.createdAt());
  }

  @Test
  void shouldMarkTheMessageAsUnreadWhereTheWorkspaceKeepsReceipts() {
    chat.set("Message_Read_Receipt_Enabled", true);

    Message sent = chat.send(chat.alice, "hello");

    assertThat(chat.message(sent.id()).other()).containsEntry("unread", true);
  }

  @Test
  void shouldTakeTheIdThatTheClientChose() {
    Message sent = chat.send(chat.alice, command -> command.id("chosen"));

    assertThat(sent.id()).isEqualTo("chosen");
  }

  @Test
  void shouldStoreNothingUnderAnIdThatIsTaken() {
    Message first = chat.send(chat.alice, command -> command.id("chosen"));

    var second =
        chat.services.sendMessage().send(chat.bob, chat.command(c -> c.id("chosen").text("two")));

    assertThat(second).isEmpty();
    assertThat(chat.message("chosen")).isEqualTo(first);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
    assertThat(chat.subscription(chat.general, chat.alice).alert()).isFalse();
  }

  @Test
  void shouldKeepKeysThatItDoesNotKnow() {
    Message sent =
        chat.send(chat.alice, command -> command.text(null).other(Map.of("text", "elsewhere")));

    assertThat(sent.text()).isEmpty();
    assertThat(sent.markup()).isNull();
    assertThat(chat.message(sent.id()).other()).isEqualTo(Map.of("text", "elsewhere"));
  }

  @Test
  void shouldNotLetAClientForgeWhatTheServerWrites() {
    Map<String, Object> forged = Map.of("pinned", true, "tcount", 9, "u", Map.of("_id", "bobId"));

    Message sent = chat.send(chat.alice, command -> command.other(forged));

    Message stored = chat.message(sent.id());
    assertThat(stored.pinned()).isNull();
    assertThat(stored.threadCount()).isNull();
    assertThat(stored.author().id()).isEqualTo("aliceId");
  }

  @Test
  void shouldKeepAClientTimeThatIsALittleOff() {
    Instant close = chat.clock().instant().minusSeconds(10);
    Instant far = chat.clock().instant().minusSeconds(11);

    assertThat(chat.send(chat.alice, command -> command.createdAt(close)).createdAt())
        .isEqualTo(close);
    assertThat(chat.send(chat.alice, command -> command.createdAt(far)).createdAt())
        .isEqualTo(chat.clock().instant());
  }

  @Test
  void shouldTakeATextOfExactlyTheLimit() {
    assertThat(chat.send(chat.alice, "x".repeat(5000)).text()).hasSize(5000);
  }

  @Test
  void shouldLetSomebodyWriteInAPublicChannelWithoutJoiningIt() {
    chat.send(chat.carol, "hello");

    assertThat(chat.stores.subscriptions().find(chat.general.id(), chat.carol.id())).isEmpty();
  }

  @Test
  void shouldLetAnUnmutedMemberWriteInAReadOnlyRoom() {
    chat.change(chat.general, room -> room.readOnly(true).unmuted(List.of("alice")));

    assertThat(chat.send(chat.alice, "hello").text()).isEqualTo("hello");
  }

  @Test
  void shouldTakeCipherTextInAnEncryptedRoomAndNotParseIt() {
    chat.change(chat.general, room -> room.encrypted(true));

    Message sent = chat.send(chat.alice, command -> command.systemType("e2e").text("*x*"));

    assertThat(sent.markup()).isNull();
    assertThat(sent.systemType()).isEqualTo("e2e");
  }

  @Test
  void shouldLetABotSpeakUnderAnotherName() {
    var bot = chat.user("helper", "Helper", "bot");

    Message sent = chat.send(bot, command -> command.alias("Gruggy").avatar("/avatar/gruggy"));

    assertThat(sent.alias()).isEqualTo("Gruggy");
    assertThat(sent.author().username()).isEqualTo("helper");
  }
}
