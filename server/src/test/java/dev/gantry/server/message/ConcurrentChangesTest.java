package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many people at once: no count may be lost, none made twice. */
class ConcurrentChangesTest {

  private static final int PEOPLE = 40;

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @Test
  void shouldCountEveryMessageAndMention() throws Exception {
    together(number -> chat.send(chat.alice, "@bob number " + number));

    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(PEOPLE);
    assertThat(chat.subscription(chat.general, chat.bob).userMentions()).isEqualTo(PEOPLE);
    assertThat(chat.subscription(chat.general, chat.bob).unread()).isEqualTo(PEOPLE);
  }

  @Test
  void shouldKeepEveryReaction() throws Exception {
    Message message = chat.send(chat.alice, "hello");
    List<User> people = people();

    together(
        number -> {
          chat.react(people.get(number), message, "smile", true);
          return number;
        });

    assertThat(chat.message(message.id()).reactions().get(":smile:").usernames())
        .containsExactlyInAnyOrderElementsOf(people.stream().map(User::username).toList());
  }

  @Test
  void shouldLeaveNoReactionAfterEverybodyTookTheirsBack() throws Exception {
    Message message = chat.send(chat.alice, "hello");
    List<User> people = people();
    people.forEach(person -> chat.react(person, message, "smile", true));

    together(
        number -> {
          chat.react(people.get(number), message, "smile", null);
          return number;
        });

    assertThat(chat.message(message.id()).reactions()).isNull();
  }

  @Test
  void shouldCountEveryReplyAndDeletion() throws Exception {
    Message root = chat.send(chat.bob, "root");
    List<Message> replies =
        together(number -> chat.send(chat.alice, command -> command.threadId(root.id())));
    assertThat(chat.message(root.id()).threadCount()).isEqualTo(PEOPLE);

    together(number -> chat.delete(chat.alice, replies.get(number)));

    assertThat(chat.message(root.id()).threadCount()).isZero();
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
    assertThat(chat.subscription(chat.general, chat.bob).unreadThreads()).isEmpty();
  }

  @Test
  void shouldKeepRepliesReactionsAndEditsOfOneMessage() throws Exception {
    Message root = chat.send(chat.alice, "root");
    List<User> people = people();

    together(
        number -> {
          switch (number % 3) {
            case 0 -> chat.react(people.get(number), root, "smile", true);
            case 1 -> chat.send(people.get(number), command -> command.threadId(root.id()));
            default -> chat.update(chat.alice, root, "edit " + number);
          }
          return number;
        });

    Message after = chat.message(root.id());
    assertThat(after.reactions().get(":smile:").usernames()).hasSize(14);
    assertThat(after.threadCount()).isEqualTo(13);
    assertThat(after.text()).startsWith("edit");
  }

  @Test
  void shouldStoreOneOfManyMessagesWithTheSameId() throws Exception {
    List<Boolean> stored =
        together(
            number ->
                chat.services
                    .sendMessage()
                    .send(chat.alice, chat.command(command -> command.id("same")))
                    .isPresent());

    assertThat(stored).containsOnlyOnce(true);
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(1);
  }

  @Test
  void shouldOpenOneDirectRoomForMany() throws Exception {
    PostMessageCommand command =
        PostMessageCommandBuilder.builder().targets(List.of("@bob")).text("hello").build();

    together(number -> chat.services.postMessage().post(chat.alice, command));

    Room direct = chat.room("aliceIdbobId");
    assertThat(direct.messageCount()).isEqualTo(PEOPLE);
    assertThat(chat.subscription(direct, chat.bob).unread()).isEqualTo(PEOPLE);
  }

  private List<User> people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(number -> chat.user("person" + number, "Person " + number, "user"))
        .toList();
  }

  private interface Work<T> {
    T of(int number);
  }

  private static <T> List<T> together(Work<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        int number = i;
        calls.add(() -> work.of(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
