package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.ThreadLists.Selection;
import dev.gantry.server.room.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreadListsTest {

  private static final PageRequest FIRST = PageRequest.of(0, 50);

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  private final ThreadLists lists =
      new ThreadLists(
          chat.stores.messageLists(),
          chat.stores.messages(),
          chat.stores.subscriptions(),
          chat.access,
          chat.settings,
          chat.services.forReader());

  @Test
  void shouldListThreadsByTheirNewestReply() {
    Message first = chat.send(chat.alice, "first");
    Message second = chat.send(chat.alice, "second");
    reply(second);
    chat.clock().advance(java.time.Duration.ofSeconds(1));
    reply(first);

    assertThat(threads(Selection.ALL, null).items())
        .extracting(Message::id)
        .containsExactly(first.id(), second.id());
  }

  @Test
  void shouldKeepAThreadListedWhoseRepliesAreGone() {
    Message root = chat.send(chat.alice, "root");
    chat.delete(chat.bob, reply(root));

    Message listed = threads(Selection.ALL, null).items().get(0);

    assertThat(listed.id()).isEqualTo(root.id());
    assertThat(listed.threadCount()).isZero();
  }

  @Test
  void shouldFindThreadsByTheRootsText() {
    reply(chat.send(chat.alice, "Tea at five"));
    reply(chat.send(chat.alice, "Coffee"));

    assertThat(threads(Selection.ALL, "TEA AT").items())
        .extracting(Message::text)
        .containsExactly("Tea at five");
    assertThat(threads(Selection.ALL, "t.a").total()).isZero();
  }

  @Test
  void shouldListWhatTheCallerFollowsOrHasNotRead() {
    Message own = chat.send(chat.alice, "own");
    reply(own);
    Message others = chat.send(chat.bob, "others");
    chat.send(chat.bob, command -> command.threadId(others.id()).text("to myself"));

    assertThat(lists.threads(chat.alice, chat.general.id(), Selection.FOLLOWING, null, FIRST))
        .extracting(page -> page.items().get(0).id(), Page::total)
        .containsExactly(own.id(), 1L);
    assertThat(lists.threads(chat.alice, chat.general.id(), Selection.UNREAD, null, FIRST).items())
        .extracting(Message::id)
        .containsExactly(own.id());
    assertThat(threads(Selection.UNREAD, null).total()).isZero();
  }

  @Test
  void shouldListRepliesWithoutTheRoot() {
    Message root = chat.send(chat.alice, "root");
    Message first = reply(root);
    Message second = reply(root);

    Page<Message> replies = lists.replies(chat.bob, root.id(), PageRequest.of(1, 5));

    assertThat(replies.total()).isEqualTo(2);
    assertThat(replies.items()).extracting(Message::id).containsExactly(second.id());
    chat.delete(chat.bob, first);
    assertThat(lists.replies(chat.bob, root.id(), FIRST).total()).isEqualTo(1);
  }

  @Test
  void shouldRefuseInRocketChatsOrder() {
    Room secret = chat.group("secret", chat.alice);
    Message root = chat.send(chat.alice, command -> command.roomId(secret.id()));

    assertRefused(
        () -> lists.threads(chat.carol, secret.id(), Selection.ALL, null, FIRST),
        "Not Allowed [error-not-allowed]");
    assertRefused(
        () -> lists.replies(chat.carol, root.id(), FIRST), "Not Allowed [error-not-allowed]");
    assertRefused(
        () -> lists.replies(chat.carol, "unknown", FIRST),
        "Invalid Message [error-invalid-message]");
    chat.set("Threads_enabled", false);
    assertRefused(
        () -> lists.replies(chat.carol, "unknown", FIRST), "Threads Disabled [error-not-allowed]");
    assertRefused(
        () -> lists.threads(chat.alice, secret.id(), Selection.ALL, null, FIRST),
        "Threads Disabled [error-not-allowed]");
  }

  private Page<Message> threads(Selection selection, String text) {
    return lists.threads(chat.bob, chat.general.id(), selection, text, FIRST);
  }

  private Message reply(Message root) {
    return chat.send(chat.bob, command -> command.threadId(root.id()).text("a reply"));
  }
}
