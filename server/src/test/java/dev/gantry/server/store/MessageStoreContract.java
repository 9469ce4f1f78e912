package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.message.Reaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link MessageStore} must do. */
public abstract class MessageStoreContract {

  protected abstract MessageStore messages();

  @Test
  void shouldGiveBackAMessageAsItWasStored() {
    Message stored =
        MessageBuilder.builder(message("m1", "room", NOON.plusMillis(7)))
            .reactions(Map.of(":smile:", new Reaction(List.of("ada", "bob"))))
            .markup(List.of(Map.of("type", "BIG_EMOJI", "value", List.of())))
            .threadCount(3)
            .threadLastAt(NOON.plusSeconds(1))
            .customFields(Map.of("n", 1))
            .other(Map.of("blurhash", "kept as it came"))
            .build();

    assertThat(messages().insert(stored)).contains(stored);

    assertThat(messages().findById("m1")).contains(stored);
  }

  @Test
  void shouldFindNothingForAnUnknownId() {
    assertThat(messages().findById("nobody")).isEmpty();
  }

  @Test
  void shouldRefuseASecondMessageWithTheSameIdAndKeepTheFirst() {
    Message first = message("m1", "room", NOON);
    messages().insert(first);

    Optional<Message> inserted = messages().insert(message("m1", "other", NOON.plusSeconds(1)));

    assertThat(inserted).isEmpty();
    assertThat(messages().findById("m1")).contains(first);
  }

  @Test
  void shouldReplaceAMessage() {
    messages().insert(message("m1", "room", NOON));
    Message edited = MessageBuilder.builder(message("m1", "room", NOON)).text("edited").build();

    Message stored = messages().update(edited);

    assertThat(stored.text()).isEqualTo("edited");
    assertThat(messages().findById("m1")).contains(stored);
  }

  @Test
  void shouldNotBringBackAMessageByUpdatingIt() {
    messages().update(message("m1", "room", NOON));

    assertThat(messages().findById("m1")).isEmpty();
  }

  @Test
  void shouldNameTheNewestMessageThatPeopleSeeInTheRoom() {
    Message oldest = message("oldest", "room", NOON);
    Message newest = message("newest", "room", NOON.plusSeconds(1));
    MessageBuilder later = MessageBuilder.builder(message("x", "room", NOON.plusSeconds(2)));
    messages().insert(newest);
    messages().insert(oldest);
    messages().insert(later.id("hidden").hidden(true).build());
    messages().insert(later.id("system").hidden(null).systemType("uj").build());
    messages().insert(later.id("reply").systemType(null).threadId("oldest").build());
    messages().insert(message("elsewhere", "other", NOON.plusSeconds(3)));

    assertThat(messages().newestVisible("room")).contains(newest);
    assertThat(messages().newestVisible("empty")).isEmpty();
  }

  @Test
  void shouldCountAThreadReplyThatIsShownInTheRoomAsVisible() {
    messages().insert(message("root", "room", NOON));
    Message reply =
        MessageBuilder.builder(message("reply", "room", NOON.plusSeconds(1)))
            .threadId("root")
            .shownInRoom(true)
            .build();
    messages().insert(reply);

    assertThat(messages().newestVisible("room")).contains(reply);
  }

  @Test
  void shouldPreferTheLaterStoredOfTwoMessagesOfOneMillisecond() {
    messages().insert(message("b", "room", NOON));
    messages().insert(message("a", "room", NOON));

    assertThat(messages().newestVisible("room")).map(Message::id).contains("a");
  }

  @Test
  void shouldNoLongerShowAMessageThatAnUpdateHides() {
    Message message = message("m1", "room", NOON);
    messages().insert(message);

    messages().update(MessageBuilder.builder(message).hidden(true).build());

    assertThat(messages().newestVisible("room")).isEmpty();
    assertThat(messages().findById("m1")).isPresent();
  }

  @Test
  void shouldTakeARemovedMessageOutOfItsRoom() {
    Message message = message("m1", "room", NOON);
    messages().insert(message);

    messages().moveToTrash(message, NOON.plusSeconds(1));

    assertThat(messages().findById("m1")).isEmpty();
    assertThat(messages().newestVisible("room")).isEmpty();
  }

  @Test
  void shouldRemoveAMessageAgainWhoseIdWasUsedOnceMore() {
    Message message = message("m1", "room", NOON);
    messages().insert(message);
    messages().moveToTrash(message, NOON);
    messages().insert(message);

    messages().moveToTrash(message, NOON.plusSeconds(1));

    assertThat(messages().findById("m1")).isEmpty();
  }

  @Test
  void shouldRemoveTheMessagesOfOneRoomOnly() {
    messages().insert(message("m1", "room", NOON));
    messages().insert(message("m2", "room", NOON));
    messages().insert(message("m3", "other", NOON));

    messages().deleteByRoom("room");

    assertThat(messages().findById("m1")).isEmpty();
    assertThat(messages().findById("m2")).isEmpty();
    assertThat(messages().findById("m3")).isPresent();
  }

  @Test
  void shouldFindTheOldestMessagesThatAreStillUnread() {
    messages().insert(unread("second", "room", 2).build());
    messages().insert(unread("first", "room", 1).build());
    messages().insert(unread("hidden", "room", 1).hidden(true).build());
    messages().insert(unread("late", "room", 3).build());
    messages().insert(unread("elsewhere", "other", 1).build());
    messages().insert(message("read", "room", NOON));
    messages().insert(unread("answered", "room", 1).build());
    messages().update(message("answered", "room", NOON.plusSeconds(1)));

    assertThat(messages().unreadUntil("room", NOON.plusSeconds(2), 10))
        .extracting(Message::id)
        .containsExactly("first", "second");
    assertThat(messages().unreadUntil("room", NOON.plusSeconds(9), 1))
        .extracting(Message::id)
        .containsExactly("first");
  }

  @Test
  void shouldFindTheMessageThatAnnouncesADiscussion() {
    MessageBuilder announcement =
        MessageBuilder.builder(message("m1", "room", NOON)).discussionRoomId("talk");
    messages().insert(announcement.id("copy").hidden(true).build());
    Message shown = messages().insert(announcement.id("m1").hidden(null).build()).orElseThrow();
    messages().insert(announcement.id("m2").discussionRoomId("other").build());

    assertThat(messages().announcementOf("talk")).contains(shown);
    assertThat(messages().announcementOf("room")).isEmpty();
  }

  private static MessageBuilder unread(String id, String roomId, int second) {
    return MessageBuilder.builder(message(id, roomId, NOON.plusSeconds(second)))
        .other(Map.of("unread", true));
  }

  @Test
  void shouldStampEveryChangeOfARoomLaterThanTheOneBefore() {
    Message first = messages().insert(message("m1", "room", NOON)).orElseThrow();
    Message second = messages().insert(message("m2", "room", NOON)).orElseThrow();
    messages().moveToTrash(second, NOON);
    Message edited = messages().update(first);
    Message elsewhere = messages().insert(message("m3", "other", NOON)).orElseThrow();

    assertThat(first.updatedAt()).isEqualTo(NOON);
    assertThat(second.updatedAt()).isEqualTo(NOON.plusMillis(1));
    assertThat(edited.updatedAt())
        .as("the removal has the stamp between")
        .isEqualTo(NOON.plusMillis(3));
    assertThat(elsewhere.updatedAt()).isEqualTo(NOON);
  }

  @Test
  void shouldStampLaterEvenWhereTheClockWentBack() {
    messages().insert(message("m1", "room", NOON));

    Message later = messages().insert(message("m2", "room", NOON.minusSeconds(60))).orElseThrow();

    assertThat(later.createdAt()).isEqualTo(NOON.minusSeconds(60));
    assertThat(later.updatedAt()).isEqualTo(NOON.plusMillis(1));
  }

  @Test
  void shouldRestoreAMessageWithItsOwnStampUnlessThatIsTaken() {
    messages().insert(message("m1", "room", NOON));
    Message old = message("m2", "room", NOON.minusSeconds(60));

    assertThat(messages().restore(old)).isTrue();
    assertThat(messages().restore(old)).isFalse();
    assertThat(messages().restore(message("m3", "room", NOON))).isTrue();

    assertThat(messages().findById("m2")).contains(old);
    assertThat(messages().findById("m3")).map(Message::updatedAt).contains(NOON.plusMillis(1));
  }
}
