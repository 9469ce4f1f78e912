package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreadReplyTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final Message root = chat.send(chat.alice, "root");

  @Test
  void shouldCountTheReplyAtTheRootAndForItsFollowers() {
    chat.clock().advance(Duration.ofSeconds(1));

    Message reply = reply(chat.bob, "first");

    Message changed = chat.message(root.id());
    assertThat(changed.threadCount()).isEqualTo(1);
    assertThat(changed.threadLastAt()).isEqualTo(reply.createdAt());
    assertThat(changed.followers()).containsExactly("aliceId", "bobId");
    assertThat(changed.updatedAt()).isAfter(reply.updatedAt());
    assertThat(unread(chat.alice)).containsExactly(root.id());
    assertThat(chat.subscription(chat.general, chat.bob).unreadThreads()).isNullOrEmpty();
  }

  @Test
  void shouldNotShowTheReplyInTheRoom() {
    chat.clock().advance(Duration.ofSeconds(1));

    reply(chat.bob, "first");

    Room room = chat.room(chat.general.id());
    assertThat(room.messageCount()).isEqualTo(2);
    assertThat(room.lastMessageAt()).isEqualTo(root.createdAt());
    assertThat(room.lastMessage()).containsEntry("_id", root.id());
    assertThat(chat.subscription(chat.general, chat.alice).alert()).isFalse();
  }

  @Test
  void shouldShowTheReplyInTheRoomWhereItIsWanted() {
    Message shown = chat.send(chat.bob, command -> command.threadId(root.id()).shownInRoom(true));

    Room room = chat.room(chat.general.id());
    assertThat(room.lastMessage()).containsEntry("_id", shown.id()).containsEntry("tshow", true);
    assertThat(chat.subscription(chat.general, chat.alice).alert()).isTrue();
    assertThat(chat.message(root.id()).threadCount()).isEqualTo(1);
  }

  @Test
  void shouldMakeAMentionedMemberFollow() {
    Room team = chat.group("team", chat.alice, chat.bob, chat.carol);
    Message question = chat.send(chat.alice, command -> command.roomId(team.id()));

    chat.send(chat.bob, command -> command.threadId(question.id()).text("ask @carol"));

    assertThat(chat.message(question.id()).followers())
        .containsExactly("aliceId", "bobId", "carolId");
    assertThat(chat.subscription(team, chat.carol).unreadThreads()).containsExactly(question.id());
    assertThat(chat.subscription(team, chat.carol).unreadThreadMentions())
        .containsExactly(question.id());
    assertThat(chat.subscription(team, chat.alice).unreadThreadMentions()).isNullOrEmpty();
  }

  @Test
  void shouldKeepThreadsFlatAndInTheRoomOfTheirRoot() {
    Message first = reply(chat.bob, "first");
    Room other = chat.channel("other", chat.bob);

    Message nested =
        chat.send(chat.bob, command -> command.roomId(other.id()).threadId(first.id()));

    assertThat(nested.threadId()).isEqualTo(root.id());
    assertThat(nested.roomId()).isEqualTo(chat.general.id());
    assertThat(chat.message(root.id()).threadCount()).isEqualTo(2);
    assertThat(chat.room(other.id()).messageCount()).isZero();
  }

  @Test
  void shouldMakeEverybodyInADirectRoomFollow() {
    Room direct = chat.direct(chat.alice, chat.bob);
    Message question = chat.send(chat.alice, command -> command.roomId(direct.id()));

    chat.send(chat.alice, command -> command.threadId(question.id()));

    assertThat(chat.message(question.id()).followers())
        .containsExactlyInAnyOrder("aliceId", "bobId");
    assertThat(chat.subscription(direct, chat.bob).unreadThreads()).containsExactly(question.id());
  }

  @Test
  void shouldTakeADeletedReplyOutOfTheThread() {
    Message first = reply(chat.bob, "first");
    reply(chat.bob, "second");

    chat.delete(chat.bob, first);

    assertThat(chat.message(root.id()).threadCount()).isEqualTo(1);
    assertThat(chat.subscription(chat.general, chat.alice).unreadThreads()).isEqualTo(List.of());
    assertThat(chat.room(chat.general.id()).messageCount()).isEqualTo(2);
  }

  private Message reply(User author, String text) {
    return chat.send(author, command -> command.threadId(root.id()).text(text));
  }

  private List<String> unread(User user) {
    return chat.subscription(chat.general, user).unreadThreads();
  }
}
