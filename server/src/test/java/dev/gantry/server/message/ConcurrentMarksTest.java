package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.AtTheSameTime;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many people mark one message at once: nothing may be lost, nothing done twice. */
class ConcurrentMarksTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final MarkServices marks = chat.services.marks();
  final List<User> people =
      IntStream.range(0, 12)
          .mapToObj(number -> chat.user("person" + number, "Person " + number, "admin"))
          .toList();
  final Room room = chat.channel("crowded", people.toArray(User[]::new));
  final Message message =
      chat.send(people.get(0), command -> command.roomId(room.id()).text("hello"));

  @Test
  void shouldKeepEveryStarFollowerAndReaction() throws Exception {
    together(
        List.of(
            (user, id) -> marks.starMessage().star(user, id),
            (user, id) -> marks.followThread().follow(user, id),
            (user, id) -> chat.react(user, message, "smile", true)));

    Message marked = chat.message(message.id());
    List<String> ids = people.stream().map(User::id).toList();
    assertThat(marked.starred())
        .extracting(star -> (String) star.get("_id"))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(marked.followers()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(marked.reactions().get(":smile:").usernames()).hasSameSizeAs(people);
    assertThat(chat.room(room.id()).lastMessage())
        .hasEntrySatisfying("starred", stars -> assertThat((List<?>) stars).hasSize(12));
  }

  @Test
  void shouldLeaveNoStarAndNoFollowerWhereEverybodyTookTheirsBack() throws Exception {
    together(
        List.of(
            (user, id) -> marks.starMessage().star(user, id),
            (user, id) -> marks.followThread().follow(user, id)));

    together(
        List.of(
            (user, id) -> marks.starMessage().unstar(user, id),
            (user, id) -> marks.followThread().unfollow(user, id)));

    assertThat(chat.message(message.id()).starred()).isEmpty();
    assertThat(chat.message(message.id()).followers()).isEmpty();
  }

  @Test
  void shouldAnnounceOnePinHoweverManyPinIt() throws Exception {
    together(List.of((user, id) -> marks.pinMessage().pin(user, id)));

    assertThat(chat.message(message.id()).pinned()).isTrue();
    assertThat(chat.room(room.id()).messageCount()).isEqualTo(2);
  }

  @Test
  void shouldKeepEveryReport() throws Exception {
    together(List.of((user, id) -> marks.reportMessage().report(user, id, user.username())));

    assertThat(
            chat.stores.reportLists().ofMessage(message.id(), "", PageRequest.of(0, 100)).items())
        .extracting(MessageReport::description)
        .containsExactlyInAnyOrderElementsOf(people.stream().map(User::username).toList());
  }

  private void together(List<BiConsumer<User, String>> actions) throws Exception {
    List<Callable<?>> requests =
        people.stream()
            .<Callable<?>>flatMap(user -> actions.stream().map(action -> request(action, user)))
            .toList();
    assertThat(AtTheSameTime.accepted(requests)).isEqualTo(requests.size());
  }

  private Callable<?> request(BiConsumer<User, String> action, User user) {
    return () -> {
      action.accept(user, message.id());
      return null;
    };
  }
}
