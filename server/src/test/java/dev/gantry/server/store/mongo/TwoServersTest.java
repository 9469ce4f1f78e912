package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomBuilder;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rooms and memberships that two servers change at once. */
class TwoServersTest {

  private static final String ROOM = "general-id";
  private static final String ADA = "ada-id";
  private static final int THREADS = 4;
  private static final int EACH = 15;

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final MongoStores one = mongo.stores();
  private final MongoStores other = MongoStores.open(mongo.mongo().address(), mongo.clock());
  private final AtomicInteger runs = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);

  @AfterEach
  void stop() {
    threads.shutdownNow();
    other.close();
  }

  @Test
  void shouldLoseNoCountThatBothMake() {
    one.rooms().insert(channel("general"));
    join("ada", "bob");

    Stream.of(one, other)
        .flatMap(stores -> IntStream.range(0, THREADS).mapToObj(thread -> stores))
        .map(stores -> CompletableFuture.runAsync(() -> countMessages(stores), threads))
        .toList()
        .forEach(CompletableFuture::join);

    int messages = 2 * THREADS * EACH;
    assertThat(room().messageCount()).isEqualTo(messages);
    assertThat(room().usersCount()).isEqualTo(messages);
    assertThat(member(ADA).unread()).isEqualTo(messages);
    assertThat(member("bob-id").groupMentions()).isEqualTo(messages);
  }

  @Test
  void shouldChangeARoomWhileTheOtherCountsInIt() {
    one.rooms().insert(channel("general"));

    one.unitOfWork()
        .run(
            () -> {
              Room read = room();
              otherFirst(() -> record(other, "m1", NOON));
              one.rooms().update(RoomBuilder.builder(read).topic("tea").build());
              one.rooms().addMessages(ROOM, 1, NOON);
            });

    assertThat(runs).hasValue(1);
    assertThat(room().topic()).isEqualTo("tea");
    assertThat(room().messageCount()).isEqualTo(2);
    assertThat(room().lastMessage()).containsEntry("_id", "m1");
  }

  @Test
  void shouldLetNoneOfTwoChangesOfARoomGoUnseen() {
    one.rooms().insert(channel("general"));

    one.unitOfWork()
        .run(
            () -> {
              Room read = room();
              otherFirst(
                  () ->
                      other
                          .rooms()
                          .update(RoomBuilder.builder(read).muted(List.of("bob")).build()));
              List<String> muted =
                  read.muted() == null
                      ? List.of("cleo")
                      : Stream.concat(read.muted().stream(), Stream.of("cleo")).toList();
              one.rooms().update(RoomBuilder.builder(read).muted(muted).build());
            });

    assertThat(runs).hasValue(2);
    assertThat(room().muted()).containsExactly("bob", "cleo");
  }

  @Test
  void shouldMoveTheLastMessageOnlyForwards() {
    one.rooms().insert(channel("general"));

    one.unitOfWork()
        .run(
            () -> {
              room();
              otherFirst(() -> record(other, "later", NOON.plusSeconds(2)));
              record(one, "earlier", NOON.plusSeconds(1));
            });
    record(one, "first", NOON);

    assertThat(runs).hasValue(1);
    assertThat(room().messageCount()).isEqualTo(3);
    assertThat(room().lastMessageAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(room().lastMessage()).containsEntry("_id", "later");
  }

  @Test
  void shouldNotPutAnEditedMessageInPlaceOfANewerOne() {
    one.rooms().insert(channel("general"));
    record(one, "m1", NOON);

    one.unitOfWork()
        .run(
            () -> {
              boolean shown = "m1".equals(room().lastMessage().get("_id"));
              otherFirst(() -> record(other, "m2", NOON.plusSeconds(1)));
              if (shown) {
                Map<String, Object> edited = Map.of("_id", "m1", "msg", "edited");
                one.rooms().replaceLastMessage(ROOM, NOON, edited, NOON);
              }
            });

    assertThat(runs).hasValue(2);
    assertThat(room().lastMessage()).containsEntry("_id", "m2");
  }

  @Test
  void shouldLeaveNothingInARoomThatGoesMeanwhile() {
    one.rooms().insert(channel("general"));

    assertThatThrownBy(
            () ->
                one.unitOfWork()
                    .run(
                        () -> {
                          one.rooms().findById(ROOM).orElseThrow();
                          otherFirst(this::removeRoom);
                          one.subscriptions().insert(subscription(ROOM, "ada"));
                          one.rooms().addUsers(ROOM, 1, NOON);
                        }))
        .isInstanceOf(NoSuchElementException.class);

    assertThat(runs).hasValue(1);
    assertThat(one.subscriptions().ofRoom(ROOM, 10)).isEmpty();
    assertThat(one.rooms().findById(ROOM)).isEmpty();
  }

  @Test
  void shouldCountAMemberOutOnce() {
    one.rooms().insert(RoomBuilder.builder(channel("general")).usersCount(2).build());
    join("ada");

    one.unitOfWork()
        .run(
            () -> {
              boolean isMember = one.subscriptions().find(ROOM, ADA).isPresent();
              otherFirst(() -> leave(other));
              if (isMember) {
                leave(one);
              }
            });

    assertThat(runs).hasValue(2);
    assertThat(room().usersCount()).isEqualTo(1);
    assertThat(one.subscriptions().find(ROOM, ADA)).isEmpty();
  }

  @Test
  void shouldCountAMemberInOnce() {
    one.rooms().insert(channel("general"));

    one.unitOfWork()
        .run(
            () -> {
              boolean isMember = one.subscriptions().find(ROOM, ADA).isPresent();
              otherFirst(() -> join(other, "its own id"));
              if (!isMember) {
                join(one, "another id");
              }
            });

    assertThat(runs).hasValue(2);
    assertThat(room().usersCount()).isEqualTo(1);
    assertThat(member(ADA).id()).isEqualTo("its own id");
  }

  @Test
  void shouldMoveTheTimeOfTheLastVisitForwardsWhateverTheOtherDoes() {
    join("ada");

    one.unitOfWork()
        .run(
            () -> {
              one.subscriptions().find(ROOM, ADA);
              otherFirst(() -> other.subscriptions().markSeen(ROOM, ADA, NOON.plusSeconds(2)));
              one.subscriptions().markSeen(ROOM, ADA, NOON.plusSeconds(1));
            });

    assertThat(runs).hasValue(1);
    assertThat(member(ADA).lastSeenAt()).isEqualTo(NOON.plusSeconds(2));
  }

  /** Runs before the first run of a unit goes on. */
  private void otherFirst(Runnable work) {
    if (runs.incrementAndGet() == 1) {
      other.unitOfWork().run(work);
    }
  }

  private void removeRoom() {
    other.rooms().delete(ROOM);
    other.subscriptions().deleteByRoom(ROOM);
  }

  private void countMessages(MongoStores stores) {
    for (int i = 0; i < EACH; i++) {
      Instant at = NOON.plusSeconds(i);
      stores
          .unitOfWork()
          .run(
              () -> {
                record(stores, "m" + at, at);
                stores.rooms().addUsers(ROOM, 1, at);
                stores.subscriptions().addUnread(ROOM, List.of(ADA), 1, 0, 0, at);
                stores.subscriptions().addUnreadForOthers(ROOM, ADA, 0, 1, at);
              });
    }
  }

  private void join(String... usernames) {
    for (String username : usernames) {
      one.subscriptions().insert(subscription(ROOM, username));
    }
  }

  private static void join(MongoStores stores, String id) {
    Subscription own = SubscriptionBuilder.builder(subscription(ROOM, "ada")).id(id).build();
    stores.subscriptions().insert(own);
    stores.rooms().addUsers(ROOM, 1, NOON);
  }

  private static void leave(MongoStores stores) {
    stores.subscriptions().delete(ROOM, ADA);
    stores.rooms().addUsers(ROOM, -1, NOON);
  }

  private static void record(MongoStores stores, String id, Instant at) {
    stores.rooms().recordMessage(ROOM, at, Map.of("_id", id), at);
  }

  private Room room() {
    return one.rooms().findById(ROOM).orElseThrow();
  }

  private Subscription member(String userId) {
    return one.subscriptions().find(ROOM, userId).orElseThrow();
  }
}
