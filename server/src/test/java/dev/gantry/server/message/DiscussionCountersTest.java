package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.room.Room;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The message in general that announces the discussion {@code talk}. */
class DiscussionCountersTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final Room talk = chat.channel("talk", chat.alice, chat.bob);
  final Message announcement =
      MessageBuilder.builder(chat.send(chat.alice, "talk"))
          .id("announcement")
          .systemType("discussion-created")
          .discussionRoomId(talk.id())
          .build();

  @BeforeEach
  void announce() {
    chat.change(talk, room -> room.parentRoomId(chat.general.id()));
    chat.stores.unitOfWork().run(() -> chat.stores.messages().insert(announcement));
    chat.clock().advance(Duration.ofSeconds(1));
  }

  @Test
  void shouldCountWhatIsSaidInTheDiscussion() {
    say();
    chat.clock().advance(Duration.ofSeconds(1));
    Message last = say();

    Message counted = chat.message(announcement.id());
    assertThat(counted.discussionCount()).isEqualTo(2);
    assertThat(counted.discussionLastAt()).isEqualTo(last.createdAt());
    assertThat(counted.updatedAt()).isEqualTo(last.createdAt());
  }

  @Test
  void shouldCountOutWhatIsDeleted() {
    Message first = say();
    chat.clock().advance(Duration.ofSeconds(1));

    chat.delete(chat.bob, say());

    Message counted = chat.message(announcement.id());
    assertThat(counted.discussionCount()).isEqualTo(1);
    assertThat(counted.discussionLastAt()).isEqualTo(first.createdAt());
  }

  @Test
  void shouldCountRepliesInThreadsOfTheDiscussion() {
    Message root = say();

    chat.send(chat.bob, command -> command.roomId(talk.id()).threadId(root.id()));

    assertThat(chat.message(announcement.id()).discussionCount()).isEqualTo(2);
  }

  @Test
  void shouldLeaveTheAnnouncementAloneWhereSomethingIsSaidElsewhere() {
    Message before = chat.message(announcement.id());

    chat.send(chat.bob, "elsewhere");

    assertThat(chat.message(announcement.id())).isEqualTo(before);
  }

  @Test
  void shouldMissNothingThatManySayAtTheSameTime() throws Exception {
    List<Callable<?>> messages =
        IntStream.range(0, 12).<Callable<?>>mapToObj(number -> this::say).toList();

    AtTheSameTime.accepted(messages);

    assertThat(chat.message(announcement.id()).discussionCount()).isEqualTo(12);
  }

  private Message say() {
    return chat.send(chat.bob, command -> command.roomId(talk.id()));
  }
}
