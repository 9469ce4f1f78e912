package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.direct.DirectRoomLists;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.UserRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link DirectRoomLists} must do. */
public abstract class DirectRoomListsContract {

  private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);

  protected abstract DirectRoomLists lists();

  protected abstract RoomStore rooms();

  protected abstract SubscriptionStore subscriptions();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void shouldListTheRoomsOfEverybodyOldestFirst() {
    add(room("newer", 2), "ada");
    add(room("older", 1), "bob");
    rooms().insert(RoomBuilder.builder(room("channel", 0)).type("c").name("lab").build());

    assertPage(lists().all(FIRST_PAGE), 0, 2, "older", "newer");
    assertPage(lists().all(PageRequest.of(1, 1)), 1, 2, "newer");
    assertPage(lists().all(PageRequest.of(2, 50)), 2, 2);
    assertPage(lists().all(PageRequest.of(0, 0)), 0, 2);
  }

  @Test
  void shouldListTheRoomsOfOneUserClosedOnesToo() {
    add(room("first", 1), "ada", "bob");
    add(room("second", 2), "bob");
    add(room("third", 3), "ada");
    close("third", "ada");
    rooms().insert(RoomBuilder.builder(room("channel", 0)).type("c").name("lab").build());
    subscriptions().insert(membership("channel", "ada", 0, "c"));

    assertPage(lists().ofUser("ada", FIRST_PAGE), 0, 2, "first", "third");
    assertPage(lists().ofUser("ada", PageRequest.of(1, 5)), 1, 2, "third");
    assertPage(lists().ofUser("bob", FIRST_PAGE), 0, 2, "first", "second");
    assertPage(lists().ofUser("nobody", FIRST_PAGE), 0, 0);
  }

  @Test
  void shouldForgetWhatIsDeleted() {
    add(room("first", 1), "ada", "bob");
    add(room("second", 2), "ada", "bob");
    add(room("third", 3), "ada", "bob");

    subscriptions().delete("second", "ada");
    subscriptions().deleteByRoom("third");
    rooms().delete("third");

    assertPage(lists().ofUser("ada", FIRST_PAGE), 0, 1, "first");
    assertPage(lists().ofUser("bob", FIRST_PAGE), 0, 2, "first", "second");
    assertPage(lists().all(FIRST_PAGE), 0, 2, "first", "second");
  }

  @Test
  void shouldShowRoomsAsTheyAreNow() {
    add(room("first", 1), "ada");
    rooms().recordMessage("first", NOON, Map.of("msg", "hi"), NOON);

    Room shown = lists().ofUser("ada", FIRST_PAGE).items().get(0);

    assertThat(shown).isEqualTo(rooms().findById("first").orElseThrow());
    assertThat(shown.lastMessage()).containsEntry("msg", "hi");
    assertThat(lists().all(FIRST_PAGE).items()).containsExactly(shown);
  }

  @Test
  void shouldFollowAMembershipThatIsGivenAnotherTime() {
    add(room("first", 1), "ada");
    add(room("second", 2), "ada");
    Subscription first = subscriptions().find("first", "ada").orElseThrow();

    subscriptions()
        .update(SubscriptionBuilder.builder(first).createdAt(NOON.plusSeconds(9)).build());

    assertPage(lists().ofUser("ada", FIRST_PAGE), 0, 2, "second", "first");
  }

  @ParameterizedTest
  @CsvSource({
    "msgs, true, a c b",
    "msgs, false, b c a",
    "lm, false, a b c",
    "usersCount, false, c a b",
    "ts, false, c b a",
    "_updatedAt, false, b c a",
    "topic, true, b c a",
    "lastMessage.msg, true, c b a",
    "name, false, a b c",
    "nothing, false, a b c",
  })
  void shouldOrderByAnyField(String field, boolean ascending, String expected) {
    add(room("a", 1), "ada");
    add(room("b", 2), "ada");
    add(room("c", 3), "ada");
    rooms().update(RoomBuilder.builder(rooms().findById("a").orElseThrow()).topic("tea").build());
    rooms().recordMessage("b", NOON.plusSeconds(1), Map.of("msg", "an answer"), NOON);
    rooms().recordMessage("a", NOON.plusSeconds(2), Map.of("msg", "the question"), NOON);
    rooms().addMessages("b", 5, NOON.plusSeconds(5));
    rooms().addMessages("c", 2, NOON.plusSeconds(4));
    rooms().addUsers("c", 4, NOON.plusSeconds(4));

    PageRequest page = new PageRequest(0, 50, List.of(new SortKey(field, ascending)));

    String[] ids = expected.split(" ");
    assertPage(lists().ofUser("ada", page), 0, 3, ids);
    assertPage(lists().all(page), 0, 3, ids);
    PageRequest second = new PageRequest(1, 1, List.of(new SortKey(field, ascending)));
    assertPage(lists().ofUser("ada", second), 1, 3, ids[1]);
  }

  @Test
  void shouldCountLongListsThroughManyChanges() {
    Random random = new Random(7);
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 900).boxed().toList());
    Collections.shuffle(numbers, random);
    unitOfWork()
        .run(() -> numbers.forEach(number -> add(room("r" + number, number), "ada", "bob")));
    List<Integer> gone = numbers.subList(0, 300);
    unitOfWork()
        .run(
            () ->
                gone.forEach(
                    number -> {
                      subscriptions().deleteByRoom("r" + number);
                      rooms().delete("r" + number);
                    }));

    String[] left =
        numbers.subList(300, 900).stream().sorted().map(n -> "r" + n).toArray(String[]::new);
    for (int offset : new int[] {0, 1, 255, 256, 257, 590, 599}) {
      PageRequest page = PageRequest.of(offset, 20);
      String[] expected =
          List.of(left).subList(offset, Math.min(offset + 20, 600)).toArray(String[]::new);
      assertPage(lists().all(page), offset, 600, expected);
      assertPage(lists().ofUser("bob", page), offset, 600, expected);
    }
  }

  private void add(Room room, String... userIds) {
    rooms().insert(room);
    for (String userId : userIds) {
      Instant joined = room.createdAt();
      subscriptions()
          .insert(
              membership(room.id(), userId, joined.getEpochSecond() - NOON.getEpochSecond(), "d"));
    }
  }

  private void close(String roomId, String userId) {
    Subscription open = subscriptions().find(roomId, userId).orElseThrow();
    subscriptions().update(SubscriptionBuilder.builder(open).open(false).build());
  }

  private static Room room(String id, long seconds) {
    Instant at = NOON.plusSeconds(seconds);
    return RoomBuilder.builder()
        .id(id)
        .type("d")
        .memberIds(List.of(id + "-member"))
        .createdAt(at)
        .updatedAt(NOON)
        .other(Map.of())
        .build();
  }

  private static Subscription membership(String roomId, String userId, long seconds, String type) {
    Instant at = NOON.plusSeconds(seconds);
    return SubscriptionBuilder.builder()
        .id(roomId + "/" + userId)
        .roomId(roomId)
        .user(new UserRef(userId, userId, null))
        .type(type)
        .open(true)
        .createdAt(at)
        .updatedAt(at)
        .other(Map.of())
        .build();
  }

  private static void assertPage(Page<Room> page, int offset, long total, String... ids) {
    assertThat(page.items()).extracting(Room::id).containsExactly(ids);
    assertThat(page.offset()).isEqualTo(offset);
    assertThat(page.total()).isEqualTo(total);
  }
}
