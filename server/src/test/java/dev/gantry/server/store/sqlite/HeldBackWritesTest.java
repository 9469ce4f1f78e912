package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.search.SearchScope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a unit leaves for the end of its transaction is as if it had been written at once. */
class HeldBackWritesTest {

  private static final String ROOM = "general-id";

  @TempDir Path folder;

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private MeteredDatabase opened;
  private Database database;
  private SqliteRoomStore rooms;
  private SqliteSubscriptionStore subscriptions;
  private SqliteMessageStore messages;
  private SqliteMessageLists lists;
  private SqliteMessageSearchStore search;

  @BeforeEach
  void open() {
    opened = MeteredDatabase.open(folder);
    database = opened.database();
    Documents documents = new Documents();
    rooms = new SqliteRoomStore(database, documents);
    subscriptions = new SqliteSubscriptionStore(database, documents);
    messages = new SqliteMessageStore(database, documents);
    lists = new SqliteMessageLists(database, documents);
    search = new SqliteMessageSearchStore(database, documents);
    rooms.insert(channel("general"));
    subscriptions.insert(subscription(ROOM, "ada"));
    subscriptions.insert(subscription(ROOM, "bob"));
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    opened.close();
  }

  @Test
  void shouldBeSeenByTheUnitThatLeftIt() {
    database
        .writer()
        .run(
            () -> {
              store("m1", 1);
              store("m2", 2);
              assertStored("m1", "m2");
            });

    assertStored("m1", "m2");
  }

  @Test
  void shouldBeSeenByTheNextUnitOfTheTransaction() {
    List<CompletableFuture<Void>> units =
        inOneTransaction(
            () -> store("m1", 1), () -> store("m2", 2), () -> assertStored("m1", "m2"));

    units.forEach(CompletableFuture::join);
  }

  @Test
  void shouldBeForgottenWithTheUnitAlone() {
    List<CompletableFuture<Void>> units =
        inOneTransaction(
            () -> store("m1", 1),
            () -> {
              store("lost", 2);
              throw new IllegalStateException("fails");
            },
            () -> store("m3", 3));

    units.get(0).join();
    assertThatThrownBy(units.get(1)::join).hasMessageContaining("fails");
    units.get(2).join();
    assertStored("m1", "m3");
  }

  @Test
  void shouldBeForgottenWhereTheUnitDidNothingElse() {
    List<CompletableFuture<Void>> units =
        inOneTransaction(
            () -> store("m1", 1),
            () -> {
              rooms.addMessages(ROOM, 5, NOON);
              throw new IllegalStateException("fails");
            });

    units.get(0).join();
    assertThatThrownBy(units.get(1)::join).hasMessageContaining("fails");
    assertStored("m1");
  }

  @Test
  void shouldStayWhereUpdatesThatFollowFailTogether() {
    database
        .writer()
        .run(
            () -> {
              store("m1", 1);
              assertThatThrownBy(() -> rooms.insert(channel("general")))
                  .isInstanceOf(RuntimeException.class);
            });

    assertStored("m1");
  }

  @Test
  void shouldKeepTheLatestOfWhatOneHasSeen() {
    database
        .writer()
        .run(
            () -> {
              subscriptions.markSeen(ROOM, "ada-id", at(5));
              subscriptions.markSeen(ROOM, "ada-id", at(3));
            });

    assertThat(membership("ada").lastSeenAt()).isEqualTo(at(5));
  }

  @Test
  void shouldAlertAgainWhoHasReadInBetween() {
    database
        .writer()
        .run(
            () -> {
              subscriptions.alertOthers(ROOM, "ada-id", at(1));
              subscriptions.update(
                  SubscriptionBuilder.builder(membership("bob")).alert(false).build());
              subscriptions.alertOthers(ROOM, "ada-id", at(2));
            });

    assertThat(membership("bob").alert()).isTrue();
    assertThat(membership("bob").updatedAt()).isEqualTo(at(2));
  }

  @Test
  void shouldCountAListThroughManyTransactionsAndRemovals() {
    int each = 3 * ListNode.LEAF / 2;
    for (int round = 0; round < 4; round++) {
      int first = round * each;
      database
          .writer()
          .run(
              () -> {
                for (int i = first; i < first + each; i++) {
                  messages.insert(message("m" + i, ROOM, at(i)));
                }
              });
      messages.moveToTrash(messages.findById("m" + first).orElseThrow(), at(first));
    }
    messages.insert(message("early", ROOM, at(-1)));

    assertThat(total()).isEqualTo(4 * each - 4 + 1);
  }

  private void store(String id, int second) {
    Message stored = messages.insert(message(id, ROOM, at(second))).orElseThrow();
    rooms.recordMessage(ROOM, stored.createdAt(), Map.of("_id", id), stored.createdAt());
    subscriptions.markSeen(ROOM, "ada-id", stored.createdAt());
    subscriptions.alertOthers(ROOM, "ada-id", stored.createdAt());
  }

  private void assertStored(String... ids) {
    String last = ids[ids.length - 1];
    Instant newest = messages.findById(last).orElseThrow().createdAt();
    Room room = rooms.findById(ROOM).orElseThrow();
    assertThat(room.messageCount()).isEqualTo(ids.length);
    assertThat(room.lastMessage()).isEqualTo(Map.of("_id", last));
    assertThat(room.lastMessageAt()).isEqualTo(newest);
    assertThat(room.updatedAt()).isEqualTo(newest);
    assertThat(membership("ada").lastSeenAt()).isEqualTo(newest);
    assertThat(membership("bob").alert()).isTrue();
    assertThat(total()).isEqualTo(ids.length);
    assertThat(search.find(wordOfAll(), 0, 10))
        .extracting(Message::id)
        .containsExactlyInAnyOrder(ids);
  }

  private Subscription membership(String username) {
    return subscriptions.find(ROOM, username + "-id").orElseThrow();
  }

  private long total() {
    return lists.page(MessageList.history(ROOM), PageRequest.of(0, 1)).total();
  }

  /** Starts units while another one holds the writer, which then takes them all. */
  private List<CompletableFuture<Void>> inOneTransaction(Runnable... works) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Void> holder = start(() -> NoteDatabase.pass(begun, mayEnd));
    NoteDatabase.await(begun);
    List<CompletableFuture<Void>> units = new ArrayList<>();
    for (Runnable work : works) {
      int waiting = database.writer().waiting();
      units.add(start(work));
      Awaitility.await().until(() -> database.writer().waiting() == waiting + 1);
    }
    mayEnd.countDown();
    holder.join();
    return units;
  }

  private CompletableFuture<Void> start(Runnable work) {
    return CompletableFuture.runAsync(() -> database.writer().run(work), callers);
  }

  private static SearchScope wordOfAll() {
    return new SearchScope(
        ROOM, List.of("text"), NOON.minusSeconds(60), NOON.plusSeconds(60), false);
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }
}
