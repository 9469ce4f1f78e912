package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeleteMessageTest {

  private static final String NOT_ALLOWED = "Not allowed [error-action-not-allowed]";

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final Message before = chat.send(chat.bob, "before");
  final Message message =
      chat.send(chat.alice, command -> command.id("m1").text("words https://a.example @bob"));

  @Test
  void shouldNameAnUnknownMessageBeforeAWrongRoom() {
    assertRefused(() -> delete("m2", "other", true), "No message found with the id of \"m2\".");
  }

  @Test
  void shouldNameAWrongRoomBeforeAMissingRight() {
    assertRefused(
        () -> delete("m1", "other", true),
        "The room id provided does not match where the message is from.");
  }

  @Test
  void shouldAskForARightOfItsOwnToActAsTheAuthor() {
    chat.set("Message_AllowDeleting", false);

    assertRefused(
        () -> delete("m1", chat.general.id(), true),
        "Unauthorized. You must have the permission \"force-delete-message\" to delete other's"
            + " message as them.");
    assertThat(chat.message("m1")).isEqualTo(message);
  }

  @Test
  void shouldTellOfADeletedMessageOnlyItsIdRoomAndAuthor() {
    Message told =
        chat.services
            .deleteMessage()
            .delete(chat.alice, new DeleteMessageCommand(chat.general.id(), "m1", false))
            .message();

    assertThat(told)
        .isEqualTo(
            MessageBuilder.builder()
                .id("m1")
                .roomId(chat.general.id())
                .author(message.author())
                .build());
  }

  @Test
  void shouldRefuseToActAsAnAuthorWhoIsGone() {
    chat.stores.unitOfWork().run(() -> chat.stores.users().delete(chat.alice.id()));

    assertRefused(
        () ->
            chat.services
                .deleteMessage()
                .delete(chat.admin, new DeleteMessageCommand(chat.general.id(), "m1", true)),
        "User not found");
  }

  @Test
  void shouldRefuseSomebodyElsesMessageAndChangeNothing() {
    assertRefused(() -> chat.delete(chat.bob, message), NOT_ALLOWED);

    assertThat(chat.message("m1")).isEqualTo(message);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(2);
  }

  @Test
  void shouldRefuseAfterTheTimeLimit() {
    chat.set("Message_AllowDeleting_BlockDeleteInMinutes", 2);
    chat.clock().advance(Duration.ofMinutes(3));

    assertRefused(() -> chat.delete(chat.alice, message), NOT_ALLOWED);
  }

  @Test
  void shouldRefuseWhereDeletingIsOff() {
    chat.set("Message_AllowDeleting", false);

    assertRefused(() -> chat.delete(chat.alice, message), NOT_ALLOWED);
  }

  @Test
  void shouldRefuseInAReadOnlyRoom() {
    chat.change(chat.general, room -> room.readOnly(true));

    assertRefused(
        () -> chat.delete(chat.alice, message),
        "You can't delete messages because the room is readonly.");
  }

  @Test
  void shouldLetOneWhoMayForceItDeleteEvenWhereDeletingIsOff() {
    chat.set("Message_AllowDeleting", false);

    chat.delete(chat.admin, message);

    assertThat(chat.stores.messages().findById("m1")).isEmpty();
  }

  @Test
  void shouldDeleteAsTheAuthorUnderTheAuthorsRights() {
    chat.set("Message_ShowDeletedStatus", true);

    chat.services
        .deleteMessage()
        .delete(chat.admin, new DeleteMessageCommand(chat.general.id(), "m1", true));

    assertThat(chat.message("m1").editedBy().username()).isEqualTo("alice");
  }

  @Test
  void shouldTakeTheMessageOutOfTheRoomAndItsCounts() {
    DeletedMessage deleted = chat.delete(chat.alice, message);

    assertThat(deleted.message().id()).isEqualTo("m1");
    assertThat(deleted.at()).isEqualTo(chat.clock().instant());
    assertThat(chat.stores.messages().findById("m1")).isEmpty();
    Room room = chat.room(chat.general.id());
    assertThat(room.messageCount()).isEqualTo(1);
    assertThat(room.lastMessage()).containsEntry("_id", before.id());
  }

  @Test
  void shouldLeaveAMarkerWhereTheWorkspaceShowsDeletions() {
    chat.set("Message_ShowDeletedStatus", true);
    chat.react(chat.bob, message, "smile", true);

    chat.delete(chat.alice, message);

    Message marker = chat.message("m1");
    assertMarkedRemoved(marker);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
    assertThat(chat.room(chat.general.id()).lastMessage()).containsEntry("_id", before.id());
  }

  @Test
  void shouldHideTheMessageWhereTheWorkspaceKeepsHistory() {
    chat.set("Message_KeepHistory", true);
    long own = chat.lastId() + 1;

    chat.delete(chat.alice, message);

    assertThat(chat.message("m1").hidden()).isTrue();
    assertThat(chat.message("m1").text()).isEqualTo(message.text());
    assertThat(chat.lastId()).as("no copy was written").isEqualTo(own);
  }

  @Test
  void shouldLeaveBothAMarkerAndAHiddenCopyWhereTheWorkspaceWantsBoth() {
    chat.set("Message_KeepHistory", true);
    chat.set("Message_ShowDeletedStatus", true);

    chat.delete(chat.alice, message);

    assertMarkedRemoved(chat.message("m1"));
    Message copy = chat.message("id%015d".formatted(chat.lastId()));
    assertThat(copy.hidden()).isTrue();
    assertThat(copy.parent()).isEqualTo("m1");
    assertThat(copy.text()).isEqualTo(message.text());
  }

  @Test
  void shouldLeaveAMarkerForTheRootOfAThread() {
    chat.send(chat.bob, command -> command.threadId("m1"));

    chat.delete(chat.alice, message);

    assertMarkedRemoved(chat.message("m1"));
    assertThat(chat.message("m1").threadCount()).isEqualTo(1);
  }

  @Test
  void shouldCountAMessageOutOnlyOnce() {
    chat.set("Message_ShowDeletedStatus", true);
    chat.delete(chat.alice, message);

    chat.delete(chat.alice, message);

    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
  }

  @Test
  void shouldRemoveTheDiscussionTogetherWithItsAnnouncement() {
    Room discussion = chat.group("discussion", chat.alice, chat.bob);
    Message inside = chat.send(chat.bob, command -> command.roomId(discussion.id()));
    Message announcement =
        MessageBuilder.builder(message)
            .id("announcement")
            .discussionRoomId(discussion.id())
            .build();
    chat.stores.unitOfWork().run(() -> chat.stores.messages().insert(announcement));

    chat.delete(chat.alice, announcement);

    assertThat(chat.stores.rooms().findById(discussion.id())).isEmpty();
    assertThat(chat.stores.messages().findById(inside.id())).isEmpty();
  }

  private void assertMarkedRemoved(Message marker) {
    assertThat(marker.systemType()).isEqualTo("rm");
    assertThat(marker.text()).isEmpty();
    assertThat(marker.urls()).isEqualTo(List.of());
    assertThat(marker.mentions()).isEqualTo(List.of());
    assertThat(marker.attachments()).isEqualTo(List.of());
    assertThat(marker.reactions()).isEqualTo(Map.of());
    assertThat(marker.markup()).isNull();
    assertThat(marker.editedAt()).isEqualTo(chat.clock().instant());
    assertThat(marker.editedBy().username()).isEqualTo("alice");
  }

  private void delete(String messageId, String roomId, boolean asUser) {
    chat.services
        .deleteMessage()
        .delete(chat.bob, new DeleteMessageCommand(roomId, messageId, asUser));
  }
}
