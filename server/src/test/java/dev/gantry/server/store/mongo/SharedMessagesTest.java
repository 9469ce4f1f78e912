package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.sync.RemovedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages that two servers write to one database. */
class SharedMessagesTest {

  private static final String DEAD = "dead";

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final MongoStores one = mongo.stores();
  private final MongoStores other = MongoStores.open(mongo.mongo().address(), mongo.clock());
  private final ExecutorService servers = Executors.newFixedThreadPool(2);

  @AfterEach
  void close() {
    servers.shutdownNow();
    other.close();
  }

  @Test
  void shouldStoreAMessageOnceThatBothInsertAtOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      String id = "m" + i;
      CyclicBarrier start = new CyclicBarrier(2);
      Future<Optional<Message>> first = servers.submit(() -> insertTogether(one, id, start));
      Future<Optional<Message>> second = servers.submit(() -> insertTogether(other, id, start));

      List<Message> stored = new ArrayList<>();
      first.get().ifPresent(stored::add);
      second.get().ifPresent(stored::add);

      assertThat(stored).hasSize(1);
      assertThat(one.messages().findById(id)).contains(stored.get(0));
    }
    assertThat(one.messageLists().page(MessageList.history("room"), PageRequest.of(0, 1)).total())
        .isEqualTo(20);
  }

  @Test
  void shouldTellThatAnIdIsTakenThatAnotherServerTookDuringTheUnit() {
    List<Optional<Message>> runs = new ArrayList<>();

    one.unitOfWork()
        .run(
            () -> {
              runs.add(one.messages().insert(message("m", "room", NOON)));
              if (runs.size() == 1) {
                other.messages().insert(message("m", "elsewhere", NOON));
              }
            });

    assertThat(runs).hasSize(2);
    assertThat(runs.get(1)).isEmpty();
    assertThat(one.messages().findById("m")).map(Message::roomId).contains("elsewhere");
  }

  @Test
  void shouldKeepBothOfTwoEditsOfDifferentFields() {
    one.messages().insert(message("m", "room", NOON));
    Message read = one.messages().findById("m").orElseThrow();

    one.unitOfWork()
        .run(
            () -> {
              Message mine = one.messages().findById("m").orElseThrow();
              if (mine.pinned() == null) {
                other.messages().update(MessageBuilder.builder(read).pinned(true).build());
              }
              one.messages().update(MessageBuilder.builder(mine).alias("me").build());
            });

    Message stored = one.messages().findById("m").orElseThrow();
    assertThat(stored.pinned()).isTrue();
    assertThat(stored.alias()).isEqualTo("me");
  }

  @Test
  void shouldShowEveryChangeToAReaderWhoGoesAlongTheStamps() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<?> first = servers.submit(() -> insertMany(one, "a", start));
    Future<?> second = servers.submit(() -> insertMany(other, "b", start));

    List<Message> seen = new ArrayList<>();
    boolean done;
    do {
      done = first.isDone() && second.isDone();
      Instant last = seen.isEmpty() ? Instant.EPOCH : seen.get(seen.size() - 1).updatedAt();
      seen.addAll(one.changes().updatedAfter("room", last, 100));
    } while (!done);
    first.get();
    second.get();

    assertThat(seen).extracting(Message::id).doesNotHaveDuplicates().hasSize(100);
    assertThat(seen).extracting(Message::updatedAt).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void shouldHideLaterChangesUntilAnEarlierOneIsMade() {
    one.messages().insert(message("before", "room", NOON));
    other.messages().insert(message("gone", "room", NOON));
    Message gone = other.messages().findById("gone").orElseThrow();

    one.unitOfWork()
        .run(
            () -> {
              one.messages().insert(message("earlier", "room", NOON));
              other.messages().insert(message("later", "room", NOON));
              other.messages().moveToTrash(gone, NOON);

              assertThat(changed(other)).containsExactly("before");
              assertThat(removed(other)).isEmpty();
              assertThat(other.messages().findById("later")).isPresent();
            });

    assertThat(changed(other)).containsExactly("before", "earlier", "later");
    assertThat(removed(other)).containsExactly("gone");
  }

  @Test
  void shouldShowLaterChangesOnceAnEarlierOneIsGivenUp() {
    assertThatThrownBy(
            () ->
                one.unitOfWork()
                    .run(
                        () -> {
                          one.messages().insert(message("earlier", "room", NOON));
                          other.messages().insert(message("later", "room", NOON));
                          assertThat(changed(other)).isEmpty();
                          throw new IllegalStateException("given up");
                        }))
        .hasMessage("given up");

    assertThat(changed(other)).containsExactly("later");
  }

  @Test
  void shouldShowLaterChangesOnceAServerIsFoundDeadThatWasAboutToMakeOne() {
    die("room");
    other.messages().insert(message("later", "room", NOON));
    assertThat(changed(other)).isEmpty();

    processes().updateOne(Filters.eq("owner", DEAD), Updates.set("renewed", new Date(0)));

    await().untilAsserted(() -> assertThat(changed(other)).containsExactly("later"));
  }

  /** A third server takes a stamp and is killed. */
  private void die(String roomId) {
    MongoProcess process =
        new MongoProcess(
            mongo.mongo().database(),
            WriteConcern.ACKNOWLEDGED,
            () -> DEAD,
            Duration.ofDays(1),
            () -> {});
    process.start(Duration.ofDays(1));
    int slot = processes().find(Filters.eq("owner", DEAD)).first().getInteger("_id");
    process.stamps().next(roomId, NOON, "unit", slot, false);
    process.keeper().stop();
  }

  private MongoCollection<Document> processes() {
    return mongo.mongo().database().getCollection("gantry_processes");
  }

  private static Optional<Message> insertTogether(
      MongoStores stores, String id, CyclicBarrier start) throws Exception {
    start.await();
    return stores.messages().insert(message(id, "room", NOON));
  }

  private static Void insertMany(MongoStores stores, String prefix, CyclicBarrier start)
      throws Exception {
    start.await();
    for (int i = 0; i < 50; i++) {
      stores.messages().insert(message(prefix + i, "room", NOON));
    }
    return null;
  }

  private static List<String> changed(MongoStores stores) {
    return stores.changes().updatedAfter("room", Instant.EPOCH, 10).stream()
        .map(Message::id)
        .toList();
  }

  private static List<String> removed(MongoStores stores) {
    return stores.changes().removedAfter("room", Instant.EPOCH, 10).stream()
        .map(RemovedMessage::id)
        .toList();
  }
}
