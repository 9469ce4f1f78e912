package dev.gantry.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.room.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoomHistoryTest {

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  private final Room room = chat.direct(chat.alice, chat.bob);
  private final RoomHistory history =
      new RoomHistory(
          chat.stores.messageLists(), chat.services.forReader(), chat.settings, chat.clock());

  @Test
  void shouldShowWhatWasSaidUntilNowNewestFirst() {
    say("one");
    say("two");
    chat.stores.messages().insert(later("not yet"));

    assertThat(texts(request -> request)).containsExactly("two", "one");
  }

  @Test
  void shouldShowOnlyWhatLiesBetweenTheTwoMoments() {
    List<Instant> moments = List.of("one", "two", "three", "four").stream().map(this::say).toList();
    UnaryOperator<HistoryRequestBuilder> range =
        request -> request.oldest(moments.get(0)).latest(moments.get(2));

    assertThat(texts(range)).containsExactly("two");
    assertThat(texts(request -> range.apply(request).inclusive(true)))
        .containsExactly("three", "two", "one");
  }

  @Test
  void shouldNotCountPartsOfAMillisecond() {
    Instant moment = say("one");

    assertThat(texts(request -> request.oldest(moment.plusNanos(999)))).isEmpty();
    assertThat(texts(request -> request.oldest(moment.plusNanos(999)).inclusive(true)))
        .containsExactly("one");
  }

  @Test
  void shouldLeaveRepliesInTheirThreadUnlessTheyAreWanted() {
    Message root = send(command -> command.text("root"));
    send(command -> command.text("reply").threadId(root.id()));
    send(command -> command.text("shown").threadId(root.id()).shownInRoom(true));

    assertThat(texts(request -> request)).containsExactly("shown", "root");
    assertThat(texts(request -> request.threadReplies(true)))
        .containsExactly("shown", "reply", "root");
  }

  @Test
  void shouldLeaveOutTheSystemMessagesThatTheWorkspaceHides() {
    for (String type : List.of("uj", "user-muted", "user-unmuted", "room_changed_topic")) {
      chat.stores.messages().insert(system(type));
    }
    chat.set("Hide_System_Messages", List.of("uj", "mute_unmute"));

    assertThat(texts(request -> request)).containsExactly("room_changed_topic");
  }

  @Test
  void shouldTellWhatLiesBetweenTheOldestMomentAndThePage() {
    Instant start = say("one");
    List.of("two", "three", "four", "five").forEach(this::say);

    HistoryPage page = page(request -> request.oldest(start).unreads(true).page(page(0, 2)));

    assertThat(page.messages()).extracting(Message::text).containsExactly("five", "four");
    assertThat(page.firstUnread().text()).isEqualTo("two");
    assertThat(page.unreadNotLoaded()).isEqualTo(2);
  }

  @Test
  void shouldTellThatNothingLiesBetween() {
    Instant start = say("one");
    say("two");

    HistoryPage whole = page(request -> request.oldest(start).unreads(true));
    assertThat(whole.firstUnread()).isNull();
    assertThat(whole.unreadNotLoaded()).isZero();
    assertThat(page(request -> request.unreads(true)).unreadNotLoaded()).isZero();
    assertThat(page(request -> request.oldest(start)).unreadNotLoaded()).isNull();
  }

  @Test
  void shouldPageAndSort() {
    List.of("one", "two", "three", "four").forEach(this::say);

    assertThat(texts(request -> request.page(page(1, 2)))).containsExactly("three", "two");
    PageRequest oldestFirst = new PageRequest(1, 2, List.of(new SortKey("ts", true)));
    assertThat(texts(request -> request.page(oldestFirst))).containsExactly("two", "three");
  }

  @Test
  void shouldShowTheReadersOwnStarsOnly() {
    Instant start = say("first");
    Message starred = send(command -> command.text("starred"));
    List<Map<String, Object>> stars = List.of(Map.of("_id", "aliceId"), Map.of("_id", "bobId"));
    chat.stores.messages().update(MessageBuilder.builder(starred).starred(stars).build());
    say("last");

    HistoryPage page = page(request -> request.oldest(start).unreads(true).page(page(0, 1)));

    assertThat(page.firstUnread().starred()).containsExactly(Map.of("_id", "bobId"));
    assertThat(page(request -> request).messages().get(1).starred())
        .containsExactly(Map.of("_id", "bobId"));
  }

  private HistoryPage page(UnaryOperator<HistoryRequestBuilder> change) {
    HistoryRequestBuilder request = HistoryRequestBuilder.builder().page(page(0, 50));
    return history.page(chat.bob, room, change.apply(request).build());
  }

  private List<String> texts(UnaryOperator<HistoryRequestBuilder> change) {
    return page(change).messages().stream().map(Message::text).toList();
  }

  private static PageRequest page(int offset, int count) {
    return PageRequest.of(offset, count);
  }

  private Instant say(String text) {
    return send(command -> command.text(text)).createdAt();
  }

  private Message send(UnaryOperator<SendMessageCommandBuilder> change) {
    chat.clock().advance(Duration.ofSeconds(1));
    return chat.send(chat.alice, command -> change.apply(command.roomId(room.id())));
  }

  private Message later(String text) {
    Message said = send(command -> command.text(text));
    chat.stores.messages().moveToTrash(said, chat.clock().instant());
    return MessageBuilder.builder(said).createdAt(chat.clock().instant().plusMillis(1)).build();
  }

  private Message system(String type) {
    return MessageBuilder.builder()
        .id(type)
        .roomId(room.id())
        .createdAt(chat.clock().instant())
        .text(type)
        .systemType(type)
        .author(chat.alice.ref())
        .updatedAt(chat.clock().instant())
        .other(Map.of())
        .build();
  }
}
