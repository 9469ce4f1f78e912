package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoomListsTest {

  private static final PageRequest FIRST = PageRequest.of(0, 50);

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  private final RoomLists lists =
      new RoomLists(
          chat.stores.messageLists(), chat.stores.rooms(), chat.access, chat.services.forReader());

  @Test
  void shouldShowTheReadersOwnStarsAmongPinnedMessages() {
    Message sent = chat.send(chat.alice, "hello");
    change(sent, message -> message.pinned(true).starred(stars("aliceId", "bobId")));

    Message pinned = lists.pinned(chat.bob, chat.general.id(), FIRST).items().get(0);

    assertThat(pinned.id()).isEqualTo(sent.id());
    assertThat(pinned.starred()).isEqualTo(stars("bobId"));
  }

  @Test
  void shouldListOnlyWhatTheCallerStarred() {
    change(chat.send(chat.alice, "one"), message -> message.starred(stars("aliceId")));
    Message two = chat.send(chat.alice, "two");
    change(two, message -> message.starred(stars("aliceId", "bobId")));

    Page<Message> starred = lists.starred(chat.bob, chat.general.id(), FIRST);

    assertThat(starred.total()).isEqualTo(1);
    assertThat(starred.items()).extracting(Message::id).containsExactly(two.id());
    assertThat(starred.items().get(0).starred()).isEqualTo(stars("bobId"));
  }

  @Test
  void shouldListWhatMentionsTheCallerAsSoonAsItIsSaid() {
    Message toBob = chat.send(chat.alice, "hello @bob");
    chat.send(chat.alice, "hello @all");

    assertThat(lists.mentioned(chat.bob, chat.general.id(), FIRST).items())
        .extracting(Message::id)
        .containsExactly(toBob.id());

    chat.update(chat.alice, toBob, "hello nobody");
    assertThat(lists.mentioned(chat.bob, chat.general.id(), FIRST).total()).isZero();
  }

  @Test
  void shouldFindDiscussionsByText() {
    change(chat.send(chat.alice, "About Tea"), message -> message.discussionRoomId("d1"));
    change(chat.send(chat.alice, "About coffee"), message -> message.discussionRoomId("d2"));

    Page<Message> tea = lists.discussions(chat.bob, chat.general.id(), "tEA", FIRST);

    assertThat(tea.items()).extracting(Message::text).containsExactly("About Tea");
    assertThat(lists.discussions(chat.bob, chat.general.id(), null, FIRST).total()).isEqualTo(2);
  }

  @Test
  void shouldTellWhatWasRemovedAfterAMoment() {
    Message sent = chat.send(chat.alice, "hello");
    chat.delete(chat.alice, sent);
    var now = chat.clock().instant();

    assertThat(lists.removedSince(chat.bob, sent.roomId(), now.minusSeconds(60), FIRST).items())
        .containsExactly(sent.id());
    assertThat(lists.removedSince(chat.bob, sent.roomId(), now.plusSeconds(60), FIRST).total())
        .isZero();
  }

  @Test
  void shouldShowNothingOfARoomThatOneMayNotSee() {
    Room secret = chat.group("secret", chat.alice);
    Message sent = chat.send(chat.alice, command -> command.roomId(secret.id()));
    chat.delete(chat.alice, sent);

    assertRefused(
        () -> lists.pinned(chat.carol, secret.id(), FIRST), "Not allowed [error-not-allowed]");
    assertRefused(() -> lists.starred(chat.carol, secret.id(), FIRST), "error-not-allowed");
    assertRefused(() -> lists.mentioned(chat.carol, secret.id(), FIRST), "error-not-allowed");
    assertRefused(
        () -> lists.discussions(chat.carol, secret.id(), null, FIRST), "error-not-allowed");
    assertThat(lists.removedSince(chat.carol, secret.id(), sent.createdAt(), FIRST))
        .isEqualTo(new Page<>(List.of(), 0, 0));
  }

  private void change(Message message, UnaryOperator<MessageBuilder> change) {
    chat.stores.messages().update(change.apply(MessageBuilder.builder(message)).build());
  }

  private static List<Map<String, Object>> stars(String... userIds) {
    return java.util.Arrays.stream(userIds).map(id -> Map.<String, Object>of("_id", id)).toList();
  }
}
