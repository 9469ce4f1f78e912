package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order of a room's changes, several servers writing at once. */
class ChangeStampsTest {

  private static final String ROOM = "room";

  private final TestMongo mongo = new TestMongo();
  private final TestServer one = TestServer.start(mongo);
  private final TestServer other = TestServer.start(mongo);

  @AfterEach
  void close() {
    one.close();
    other.close();
    mongo.close();
  }

  @Test
  void shouldGiveTheWantedTimeOrTheNextThatIsLater() {
    assertThat(one.units().stamp(ROOM, NOON)).isEqualTo(NOON);
    assertThat(other.units().stamp(ROOM, NOON)).isEqualTo(NOON.plusMillis(1));
    assertThat(one.units().stamp(ROOM, NOON.minusSeconds(9))).isEqualTo(NOON.plusMillis(2));
    assertThat(other.units().stamp("other room", NOON)).isEqualTo(NOON);
  }

  @Test
  void shouldGiveNoStampTwiceWhereManyBeginARoomAtOnce() {
    for (int i = 0; i < 50; i++) {
      String room = "room " + i;
      List<CompletableFuture<Instant>> stamps =
          Stream.of(one, other, one, other)
              .map(server -> CompletableFuture.supplyAsync(() -> server.units().stamp(room, NOON)))
              .toList();

      assertThat(stamps.stream().map(CompletableFuture::join))
          .containsExactlyInAnyOrder(
              NOON, NOON.plusMillis(1), NOON.plusMillis(2), NOON.plusMillis(3));
    }
  }

  @Test
  void shouldBeginAfterWhatRocketChatHasStored() {
    Document message = new Document("_id", "a").append("rid", ROOM);
    collection("rocketchat_message").insertOne(message.append("_updatedAt", Date.from(NOON)));
    collection("rocketchat__trash")
        .insertOne(
            new Document("_id", "b")
                .append("rid", "emptied")
                .append("_deletedAt", Date.from(NOON.plusSeconds(1))));

    assertThat(one.units().stamp(ROOM, NOON)).isEqualTo(NOON.plusMillis(1));
    assertThat(one.units().stamp("emptied", NOON)).isEqualTo(NOON.plusSeconds(1).plusMillis(1));
  }

  @Test
  void shouldBeginAfterAStampThatWasGivenElsewhere() {
    one.units().stamp(ROOM, NOON);
    one.stamps().startAfter(ROOM, NOON.plusSeconds(5));

    assertThat(one.units().stamp(ROOM, NOON)).isEqualTo(NOON.plusSeconds(5).plusMillis(1));
  }

  @Test
  void shouldHideLaterChangesUntilAnEarlierOneIsThere() {
    one.units()
        .run(
            () -> {
              change(one, "early");
              CompletableFuture.runAsync(() -> change(other, "late")).join();
              assertThat(changes(other)).isEmpty();
            });

    assertThat(changes(other)).containsExactly("early", "late");
  }

  @Test
  void shouldShowLaterChangesOnceTheEarlierOneIsUndone() {
    assertThatThrownBy(
            () ->
                one.units()
                    .run(
                        () -> {
                          change(one, "early");
                          CompletableFuture.runAsync(() -> change(other, "late")).join();
                          throw new IllegalStateException("changed my mind");
                        }))
        .hasMessage("changed my mind");

    assertThat(changes(other)).containsExactly("late");
  }

  @Test
  void shouldShowLaterChangesOnceADeadServersUnitIsEnded() {
    TestServer dying = TestServer.start(mongo);
    assertThatThrownBy(
            () ->
                dying
                    .units()
                    .run(
                        () -> {
                          change(dying, "early");
                          dying.dyingAfter(0);
                        }))
        .isInstanceOf(UnsettledException.class);
    dying.keeper().stop();
    change(other, "late");
    assertThat(changes(other)).isEmpty();

    other.takeOverAll();

    assertThat(changes(other)).containsExactly("late");
  }

  @Test
  void shouldLetAReaderThatRemembersTheLastStampMissNothing() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<CompletableFuture<Void>> writing =
          IntStream.range(0, 4)
              .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer), writers))
              .toList();
      CompletableFuture<Void> all =
          CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));
      List<String> seen = new ArrayList<>();
      Instant last = Instant.EPOCH;
      boolean ended = false;
      while (!ended) {
        ended = all.isDone();
        for (Document change : changesAfter(one, last)) {
          seen.add(change.getString("_id"));
          last = change.getDate("stamp").toInstant();
        }
      }
      all.join();

      assertThat(seen).hasSize(200).doesNotHaveDuplicates();
    } finally {
      writers.shutdownNow();
    }
  }

  private void write(int writer) {
    TestServer server = writer % 2 == 0 ? one : other;
    IntStream.range(0, 50).forEach(i -> change(server, writer + "/" + i));
  }

  private static void change(TestServer server, String id) {
    server
        .units()
        .run(
            () -> {
              Instant stamp = server.units().stamp(ROOM, NOON);
              server
                  .notes()
                  .insert(Note.of(id), new Document("stamp", Date.from(stamp)), List.of());
              server.count(id);
            });
  }

  private static List<String> changes(TestServer server) {
    return changesAfter(server, Instant.EPOCH).stream()
        .map(change -> change.getString("_id"))
        .toList();
  }

  private static List<Document> changesAfter(TestServer server, Instant last) {
    return server
        .stamps()
        .read(
            ROOM,
            until ->
                server
                    .context()
                    .database()
                    .getCollection(TestServer.NOTES)
                    .find(
                        Filters.and(
                            Filters.gt("stamp", Date.from(last)),
                            Filters.lt("stamp", new Date(until.toEpochMilli()))))
                    .sort(Sorts.ascending("stamp"))
                    .into(new ArrayList<>()));
  }

  private MongoCollection<Document> collection(String name) {
    return mongo.database().getCollection(name);
  }
}
