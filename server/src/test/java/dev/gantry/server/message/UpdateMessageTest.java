package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateMessageTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final Message original = chat.send(chat.alice, command -> command.id("m1").text("old"));

  /** The checks of chat.update in their order. */
  enum Check {
    EMPTY(
        "must NOT have fewer than 1 characters [invalid-params]",
        chat -> {},
        update -> with(update, update.roomId(), update.messageId(), "", update.customFields())),
    UNKNOWN(
        "No message found with the id of \"m2\".",
        chat -> {},
        update -> with(update, update.roomId(), "m2", update.text(), update.customFields())),
    OTHER_ROOM(
        "The room id provided does not match where the message is from.",
        chat -> {},
        update -> with(update, "other", update.messageId(), update.text(), update.customFields())),
    RIGHT(
        "Message editing not allowed [error-action-not-allowed]",
        chat -> chat.set("Message_AllowEditing", false),
        update -> update),
    TIME_LIMIT(
        "Message editing is blocked [error-message-editing-blocked]",
        chat -> {
          chat.set("Message_AllowEditing_BlockEditInMinutes", 2);
          chat.clock().advance(Duration.ofMinutes(2));
        },
        update -> update),
    MUTED(
        "You_have_been_muted",
        chat -> chat.change(chat.general, room -> room.muted(List.of("alice"))),
        update -> update),
    CUSTOM_FIELDS(
        "Custom fields not enabled",
        chat -> {},
        update -> with(update, update.roomId(), update.messageId(), update.text(), Map.of("a", 1))),
    SIZE(
        "Message size exceeds Message_MaxAllowedSize [error-message-size-exceeded]",
        chat -> {},
        update ->
            with(
                update,
                update.roomId(),
                update.messageId(),
                "x".repeat(5001),
                update.customFields()));

    final String error;
    final Consumer<ChatFixture> state;
    final UnaryOperator<UpdateMessageCommand> request;

    Check(String error, Consumer<ChatFixture> state, UnaryOperator<UpdateMessageCommand> request) {
      this.error = error;
      this.state = state;
      this.request = request;
    }
  }

  private static UpdateMessageCommand with(
      UpdateMessageCommand update,
      String roomId,
      String messageId,
      String text,
      Map<String, Object> customFields) {
    return new UpdateMessageCommand(roomId, messageId, text, update.previewUrls(), customFields);
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void shouldRefuseWithTheTextOfTheCheckAndChangeNothing(Check check) {
    check.state.accept(chat);

    assertRefused(() -> update(check.request), check.error);

    assertThat(chat.message("m1")).isEqualTo(original);
  }

  @ParameterizedTest
  @MethodSource("pairsOfFaults")
  void shouldNameTheFirstOfTwoFaults(Check first, Check second) {
    first.state.accept(chat);
    second.state.accept(chat);

    assertRefused(
        () -> update(command -> first.request.apply(second.request.apply(command))), first.error);
  }

  static List<Object[]> pairsOfFaults() {
    List<Object[]> pairs = new ArrayList<>();
    for (Check first : Check.values()) {
      for (Check second : Check.values()) {
        boolean sameText = first == Check.EMPTY && second == Check.SIZE;
        if (first.ordinal() < second.ordinal() && !sameText) {
          pairs.add(new Object[] {first, second});
        }
      }
    }
    return pairs;
  }

  @Test
  void shouldChangeTheTextAndAllThatIsReadFromIt() {
    chat.react(chat.bob, original, "smile", true);
    chat.clock().advance(Duration.ofSeconds(1));

    Message edited = chat.update(chat.alice, original, "new @bob #general https://a.example");

    assertThat(edited.text()).startsWith("new");
    assertThat(edited.mentions()).extracting(Mention::username).containsExactly("bob");
    assertThat(edited.channels()).extracting(ChannelRef::name).containsExactly("general");
    assertThat(edited.urls()).extracting(MessageUrl::url).containsExactly("https://a.example");
    assertThat(edited.markup()).isNotEqualTo(original.markup());
    assertThat(edited.editedAt()).isEqualTo(chat.clock().instant());
    assertThat(edited.editedBy()).isEqualTo(chat.alice.ref().withoutName());
    assertThat(edited.createdAt()).isEqualTo(original.createdAt());
    assertThat(edited.reactions()).containsKey(":smile:");
    assertThat(chat.message("m1")).isEqualTo(edited);
  }

  @Test
  void shouldBringBackNothingWhereOnlyTheMarkOfARemovalIsLeft() {
    chat.set("Message_ShowDeletedStatus", true);
    chat.delete(chat.alice, original);
    Message mark = chat.message("m1");

    assertRefused(
        () -> chat.update(chat.alice, original, "back again"),
        "No message found with the id of \"m1\".");
    assertThat(chat.message("m1")).isEqualTo(mark);
  }

  @Test
  void shouldKeepCustomFieldsThatSomebodyElseChangedMeanwhile() {
    Message meanwhile =
        MessageBuilder.builder(original).customFields(Map.of("priority", "high")).build();
    Message edited = MessageBuilder.builder(original).text("new").build();

    Message merged = Edit.merge(meanwhile, edited, false, chat.alice, chat.clock().instant());

    assertThat(merged.text()).isEqualTo("new");
    assertThat(merged.customFields()).containsEntry("priority", "high");
  }

  @Test
  void shouldCountNothingAndRefreshTheRoomsCopy() {
    chat.clock().advance(Duration.ofSeconds(1));

    chat.update(chat.alice, original, "new @bob");

    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
    assertThat(chat.room(chat.general.id()).lastMessage()).containsEntry("msg", "new @bob");
    assertThat(chat.room(chat.general.id()).lastMessageAt()).isEqualTo(original.createdAt());
    assertThat(chat.subscription(chat.general, chat.bob).userMentions()).isZero();
  }

  @Test
  void shouldLeaveTheRoomsCopyOfANewerMessage() {
    Message newer = chat.send(chat.bob, "newer");

    chat.update(chat.alice, original, "new");

    assertThat(chat.room(chat.general.id()).lastMessage()).containsEntry("_id", newer.id());
  }

  @Test
  void shouldDoNothingForTheSameTextWhoeverAsks() {
    assertThat(chat.update(chat.bob, original, "old")).isEqualTo(original);

    assertThat(chat.message("m1")).isEqualTo(original);
  }

  @Test
  void shouldReplaceCustomFieldsUnderTheSameText() {
    chat.set("Message_CustomFields_Enabled", true);
    chat.set("Message_CustomFields", "{\"properties\": {\"priority\": {\"type\": \"string\"}}}");

    Message edited =
        update(command -> with(command, command.roomId(), "m1", "old", Map.of("priority", "high")));

    assertThat(chat.message("m1").customFields()).isEqualTo(Map.of("priority", "high"));
    assertThat(chat.update(chat.alice, edited, "new").customFields())
        .isEqualTo(Map.of("priority", "high"));
  }

  @Test
  void shouldRefuseSomebodyElsesMessageButNotToModerators() {
    assertRefused(
        () -> chat.update(chat.bob, original, "new"),
        "Message editing not allowed [error-action-not-allowed]");

    chat.change(chat.general, chat.bob, membership -> membership.roles(List.of("moderator")));
    assertThat(chat.update(chat.bob, original, "new").editedBy().username()).isEqualTo("bob");
  }

  @Test
  void shouldLetABotEditAfterTheTimeLimit() {
    chat.set("Message_AllowEditing_BlockEditInMinutes", 1);
    var bot = chat.user("helper", "Helper", "bot");
    Message sent = chat.send(bot, "old");
    chat.clock().advance(Duration.ofHours(1));

    assertThat(chat.update(bot, sent, "new").text()).isEqualTo("new");
  }

  @Test
  void shouldRebuildQuotes() {
    Message quoted = chat.send(chat.bob, "the words");
    Message other = chat.send(chat.bob, "other words");

    Message first = chat.update(chat.alice, original, SavePipelineTest.link(quoted));
    Message second = chat.update(chat.alice, original, SavePipelineTest.link(other));
    Message third = chat.update(chat.alice, original, "no link");

    assertThat(first.attachments()).extracting(one -> one.get("text")).containsExactly("the words");
    assertThat(second.attachments())
        .extracting(one -> one.get("text"))
        .containsExactly("other words");
    assertThat(third.attachments()).isEmpty();
    assertThat(chat.message("m1").attachments()).isEmpty();
  }

  @Test
  void shouldKeepAHiddenCopyOfWhatTheMessageWas() {
    chat.set("Message_KeepHistory", true);

    chat.update(chat.alice, original, "new");

    Message copy = chat.message("id%015d".formatted(chat.lastId()));
    assertThat(copy.parent()).isEqualTo("m1");
    assertThat(copy.hidden()).isTrue();
    assertThat(copy.text()).isEqualTo("old");
    assertThat(copy.editedBy().username()).isEqualTo("alice");
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
  }

  @Test
  void shouldDescribeTheFileOfAFileMessage() {
    Message file =
        chat.send(
            chat.alice,
            command ->
                command
                    .text("")
                    .attachments(List.of(Map.of("title", "a.png", "description", "before"))));

    Message edited = chat.update(chat.alice, file, "after");

    assertThat(edited.text()).isEmpty();
    assertThat(edited.attachments())
        .containsExactly(Map.of("title", "a.png", "description", "after"));
  }

  private Message update(UnaryOperator<UpdateMessageCommand> change) {
    return chat.services
        .updateMessage()
        .update(
            chat.alice,
            change.apply(new UpdateMessageCommand(chat.general.id(), "m1", "new", null, null)));
  }
}
