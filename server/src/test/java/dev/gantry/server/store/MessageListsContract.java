package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.Mention;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageFilter;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.message.MessageLists;
import dev.gantry.server.message.MessageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What {@link MessageLists} must do. */
public abstract class MessageListsContract {

  private static final PageRequest FIRST = PageRequest.of(0, 50);

  protected abstract MessageStore messages();

  protected abstract MessageLists lists();

  @Test
  void shouldListAMessageFromPinningToUnpinning() {
    Message plain = insert("m1", 0, message -> message);
    assertThat(ids(MessageList.pinned("room"))).isEmpty();

    Message pinned = update(plain, message -> message.pinned(true));
    assertThat(ids(MessageList.pinned("room"))).containsExactly("m1");

    update(pinned, message -> message.pinned(false));
    assertThat(ids(MessageList.pinned("room"))).isEmpty();
  }

  @Test
  void shouldLeaveHiddenAndRemovedMessagesOutOfThePinnedOnes() {
    insert("hidden", 0, message -> message.pinned(true).hidden(true));
    insert("removed", 1, message -> message.pinned(true).systemType("rm"));

    assertThat(ids(MessageList.pinned("room"))).isEmpty();
  }

  @Test
  void shouldListStarsOfEachUserByThemselves() {
    Message both = insert("both", 0, message -> message.starred(stars("ada", "bob")));
    insert("ada", 1, message -> message.starred(stars("ada")));

    assertThat(ids(MessageList.starred("room", "ada"))).containsExactly("ada", "both");
    assertThat(ids(MessageList.starred("room", "bob"))).containsExactly("both");

    update(both, message -> message.starred(stars("bob")));
    assertThat(ids(MessageList.starred("room", "ada"))).containsExactly("ada");
    assertThat(ids(MessageList.starred("room", "bob"))).containsExactly("both");
  }

  @Test
  void shouldListWhatMentionsAUserButNotWhatMentionsEverybody() {
    insert("one", 0, message -> message.mentions(mentions("ada", "ada")));
    insert("all", 1, message -> message.mentions(mentions("all")));

    assertThat(ids(MessageList.mentioned("room", "ada"))).containsExactly("one");
  }

  @Test
  void shouldListDiscussionsNewestFirst() {
    insert("older", 0, message -> message.discussionRoomId("d1").systemType("discussion-created"));
    insert("newer", 1, message -> message.discussionRoomId("d2").systemType("discussion-created"));

    assertThat(ids(MessageList.discussions("room"))).containsExactly("newer", "older");
  }

  @Test
  void shouldMoveAThreadUpWithItsNewestReply() {
    Message first = insert("first", 0, root -> root.threadCount(1).threadLastAt(NOON));
    insert("second", 1, root -> root.threadCount(1).threadLastAt(NOON.plusSeconds(5)));
    assertThat(ids(MessageList.threads("room"))).containsExactly("second", "first");

    update(first, root -> root.threadCount(2).threadLastAt(NOON.plusSeconds(9)));
    assertThat(ids(MessageList.threads("room"))).containsExactly("first", "second");
  }

  @Test
  void shouldListRepliesOldestFirstHiddenOnesToo() {
    insert("r2", 2, reply -> reply.threadId("root"));
    insert("r1", 1, reply -> reply.threadId("root").hidden(true));
    insert("other", 1, reply -> reply.threadId("another"));

    assertThat(ids(MessageList.replies("room", "root"))).containsExactly("r1", "r2");
  }

  @Test
  void shouldListTheHistoryWithoutHiddenMessages() {
    Message shown = insert("shown", 0, message -> message);
    insert("hidden", 1, message -> message.hidden(true));
    assertThat(ids(MessageList.history("room"))).containsExactly("shown");

    update(shown, message -> message.hidden(true));
    assertThat(ids(MessageList.history("room"))).isEmpty();
  }

  @Test
  void shouldForgetWhatIsMovedToTheTrashAndListItThere() {
    Message message = insert("m1", 0, one -> one.pinned(true));
    messages().moveToTrash(message, NOON.plusSeconds(10));

    assertThat(lists().page(MessageList.pinned("room"), FIRST).total()).isZero();
    assertThat(lists().page(MessageList.history("room"), FIRST).total()).isZero();
    assertThat(removedSince(9)).containsExactly("m1");
    assertThat(removedSince(10)).isEmpty();
  }

  @Test
  void shouldCountAMessageOnceThatIsRemovedTwice() {
    for (int i = 0; i < 2; i++) {
      messages().moveToTrash(insert("m1", 0, message -> message), NOON.plusSeconds(i + 1));
    }

    assertThat(lists().removedSince("room", NOON, FIRST))
        .isEqualTo(new Page<>(List.of("m1"), 0, 1));
  }

  @Test
  void shouldForgetTheListsOfARoomThatIsDeleted() {
    messages().moveToTrash(insert("m0", 0, message -> message), NOON.plusSeconds(1));
    insert("m1", 0, message -> message.pinned(true));
    messages().deleteByRoom("room");

    assertThat(lists().page(MessageList.history("room"), FIRST).total()).isZero();
    assertThat(lists().page(MessageList.pinned("room"), FIRST).total()).isZero();
    assertThat(removedSince(0)).isEmpty();
  }

  @Test
  void shouldGiveAnEmptyPageBehindTheEnd() {
    insert("m1", 0, message -> message);

    assertThat(lists().page(MessageList.history("room"), PageRequest.of(1, 5)))
        .isEqualTo(new Page<>(List.of(), 1, 1));
  }

  @Test
  void shouldFilterByTextWhateverItsCase() {
    insert("m1", 0, message -> message.text("GRÜẞE % aus Köln").threadCount(0));
    insert("m2", 1, message -> message.text("else").threadCount(0));

    assertThat(filtered(MessageFilter.containing("% AUS KÖ")).items())
        .extracting(Message::id)
        .containsExactly("m1");
    assertThat(filtered(MessageFilter.containing("% AUS KÖ")).total()).isEqualTo(1);
    assertThat(filtered(MessageFilter.containing("").followedBy("ada")).total()).isZero();
  }

  @Test
  void shouldFindThreadsByIdInTheirOrder() {
    for (int i = 0; i < 5; i++) {
      insert("m" + i, i, message -> message.threadCount(1));
    }
    insert("no thread", 6, message -> message);

    Page<Message> page =
        lists()
            .page(
                MessageList.threads("room"),
                MessageFilter.NONE.among(Set.of("m1", "m3", "m4", "no thread", "unknown")),
                PageRequest.of(1, 1));

    assertThat(page.items()).extracting(Message::id).containsExactly("m3");
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void shouldSortByAnyField() {
    insert("m1", 0, message -> message.text("b").alias("x"));
    insert("m2", 1, message -> message.text("a").alias("y"));
    insert("m3", 2, message -> message.text("a").alias("x"));

    List<SortKey> sort = List.of(new SortKey("msg", true), new SortKey("alias", false));
    assertThat(lists().page(MessageList.history("room"), new PageRequest(0, 2, sort)).items())
        .extracting(Message::id)
        .containsExactly("m2", "m3");
    List<SortKey> byAuthor = List.of(new SortKey("u.username", true));
    assertThat(lists().page(MessageList.history("room"), new PageRequest(2, 2, byAuthor)).items())
        .extracting(Message::id)
        .containsExactly("m3");
  }

  @Test
  void shouldAgreeWithTheWholeListAtEveryOffsetWhileItGrowsAndShrinks() {
    Random random = new Random(7);
    List<Message> expected = new ArrayList<>();
    for (int step = 0; step < 6_000; step++) {
      boolean grows = step < 3_000 || step > 5_500;
      if (expected.isEmpty() || random.nextInt(10) < (grows ? 9 : 1)) {
        expected.add(insert("m" + step, random.nextInt(4_000), message -> message));
      } else {
        Message gone = expected.remove(random.nextInt(expected.size()));
        messages().moveToTrash(gone, NOON.plusSeconds(step));
      }
      if (step % 600 == 0) {
        compare(expected, random);
      }
    }
    compare(expected, random);
  }

  private void compare(List<Message> expected, Random random) {
    List<String> ids =
        expected.stream()
            .sorted((a, b) -> a.createdAt().compareTo(b.createdAt()))
            .map(Message::id)
            .toList();
    for (int i = 0; i < 20; i++) {
      int offset = random.nextInt(ids.size());
      int end = Math.min(ids.size(), offset + 7);
      PageRequest request = new PageRequest(offset, 7, List.of(new SortKey("ts", true)));
      Page<Message> page = lists().page(MessageList.history("room"), request);
      assertThat(page.total()).isEqualTo(ids.size());
      assertThat(page.items()).extracting(Message::id).isEqualTo(ids.subList(offset, end));
    }
  }

  private Page<Message> filtered(MessageFilter filter) {
    return lists().page(MessageList.threads("room"), filter, FIRST);
  }

  private List<String> ids(MessageList list) {
    Page<Message> page = lists().page(list, FIRST);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(Message::id).toList();
  }

  private List<String> removedSince(int seconds) {
    Page<String> page = lists().removedSince("room", NOON.plusSeconds(seconds), FIRST);
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items();
  }

  private Message insert(String id, int seconds, UnaryOperator<MessageBuilder> change) {
    Message message =
        change
            .apply(MessageBuilder.builder(message(id, "room", NOON.plusSeconds(seconds))))
            .build();
    messages().insert(message);
    return message;
  }

  private Message update(Message message, UnaryOperator<MessageBuilder> change) {
    Message changed = change.apply(MessageBuilder.builder(message)).build();
    messages().update(changed);
    return changed;
  }

  private static List<Map<String, Object>> stars(String... userIds) {
    return java.util.Arrays.stream(userIds).map(id -> Map.<String, Object>of("_id", id)).toList();
  }

  private static List<Mention> mentions(String... ids) {
    return java.util.Arrays.stream(ids).map(id -> new Mention(id, id, null, "user")).toList();
  }
}
