package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** What a unit of work keeps together without the database's transactions. */
class MongoUnitsTest {

  private final TestMongo mongo = new TestMongo();
  private final TestServer server = TestServer.start(mongo);
  private final Records<Note> notes = server.notes();
  private final MongoUnits units = server.units();

  @AfterEach
  void close() {
    server.close();
    mongo.close();
  }

  @Test
  void shouldStoreNothingOfAUnitThatFails() {
    notes.insert(Note.of("a"));

    assertThatThrownBy(
            () ->
                units.run(
                    () -> {
                      notes.insert(Note.of("b"));
                      notes.replace(Note.of("a").saying("other"));
                      server.count("a");
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");

    assertThat(notes.list(new Document())).containsExactly(Note.of("a"));
    assertThat(server.countOf("a")).isZero();
  }

  @Test
  void shouldReadItsOwnWritesByIdAndByAnyFilter() {
    notes.insert(Note.of("old"));

    units.run(
        () -> {
          notes.insert(Note.of("a"));
          notes.replace(Note.of("a").saying("other"));
          notes.delete("old");
          assertThat(notes.findById("a")).contains(Note.of("a").saying("other"));
          assertThat(notes.findById("old")).isEmpty();
          assertThat(notes.list(Filters.eq("text", "other"))).hasSize(1);
          assertThat(notes.count(new Document())).isEqualTo(1);
          notes.delete("a");
          assertThat(notes.exists(new Document())).isFalse();
        });

    assertThat(notes.count(new Document())).isZero();
  }

  @Test
  void shouldUndoAPartThatFailsAndKeepTheRest() {
    List<String> told = new ArrayList<>();

    units.run(
        () -> {
          notes.insert(Note.of("a"));
          assertThatThrownBy(
                  () ->
                      units.run(
                          () -> {
                            notes.insert(Note.of("b"));
                            units.afterCommit(() -> told.add("b"));
                            throw new IllegalStateException();
                          }))
              .isInstanceOf(IllegalStateException.class);
          units.afterCommit(() -> told.add("a"));
        });

    assertThat(notes.list(new Document())).containsExactly(Note.of("a"));
    assertThat(told).containsExactly("a");
  }

  @Test
  void shouldReplaceADocumentThatItRemovesWithAllThatBelongedToIt() {
    notes.insert(Note.of("a"));
    server.count("a");

    units.run(
        () -> {
          notes.delete("a");
          notes.insert(Note.of("a").saying("new"));
        });

    assertThat(notes.findById("a")).contains(Note.of("a").saying("new"));
    assertThat(server.countOf("a")).isZero();
  }

  @Test
  void shouldKeepFieldsThatTheRecordDoesNotShow() {
    notes.insert(Note.of("a"));
    server.count("a");
    raw("a", Updates.set("unknown", new Document("since", new Date(1))));

    notes.replace(Note.of("a").saying("other"));

    assertThat(notes.findById("a")).contains(Note.of("a").saying("other"));
    assertThat(server.countOf("a")).isEqualTo(1);
    assertThat(stored("a").getEmbedded(List.of("unknown", "since"), Object.class))
        .isEqualTo(new Date(1));
  }

  @Test
  void shouldKeepWhatItMakesFromWhatItDidBefore() {
    notes.insert(Note.of("a"));
    notes.insert(Note.of("b"));

    units.run(
        () -> {
          notes.updateMany(new Document(), Updates.inc("count", 1));
          notes.deleteMany(Filters.eq("text", "text of b"));
          notes.insert(Note.of("new"));
          notes.insert(Note.of("b").saying("new"));
        });

    assertThat(server.countOf("a")).isEqualTo(1);
    assertThat(server.countOf("new")).isZero();
    assertThat(notes.findById("b")).contains(Note.of("b").saying("new"));
  }

  @Test
  void shouldGiveAValueToAnotherThatItTakesFromOne() {
    List<Document> unique = List.of(new Document("text", "text of a"));
    notes.insert(Note.of("a"));

    units.run(
        () -> {
          notes.delete("a");
          notes.insert(Note.of("b").saying("text of a"), new Document(), unique);
        });

    assertThat(notes.list(new Document())).containsExactly(Note.of("b").saying("text of a"));
  }

  @Test
  void shouldKnowATakenIdOrValueAtOnceAndGoOn() {
    notes.insert(Note.of("a"));
    List<Document> unique = List.of(new Document("text", "text of b"));

    units.run(
        () -> {
          notes.insert(Note.of("b"));
          assertThatThrownBy(() -> notes.insert(Note.of("a")))
              .isInstanceOf(DuplicateKeyException.class);
          assertThatThrownBy(() -> notes.insert(Note.of("b")))
              .isInstanceOf(DuplicateKeyException.class);
          Note same = Note.of("c").saying("text of b");
          assertThatThrownBy(() -> notes.insert(same, new Document(), unique))
              .isInstanceOf(DuplicateKeyException.class);
        });

    assertThat(notes.count(new Document())).isEqualTo(2);
  }

  @Test
  void shouldDoTheWorkAgainWhereAnotherTookItsId() {
    AtomicInteger attempts = new AtomicInteger();

    String found =
        units.write(
            () -> {
              notes.insert(Note.of("first"));
              if (notes.findById("a").isPresent()) {
                return notes.findById("a").orElseThrow().text();
              }
              notes.insert(Note.of("a"));
              attempts.incrementAndGet();
              another(Note.of("a").saying("of another"));
              return "mine";
            });

    assertThat(found).isEqualTo("of another");
    assertThat(attempts).hasValue(1);
    assertThat(notes.count(new Document())).isEqualTo(2);
    assertThat(mongo.database().getCollection(UnitJournal.COLLECTION).countDocuments()).isZero();
  }

  @Test
  void shouldDoTheWorkAgainWhereAnotherChangedWhatItRead() {
    notes.insert(Note.of("a"));
    AtomicInteger attempts = new AtomicInteger();

    units.run(
        () -> {
          Note read = notes.findById("a").orElseThrow();
          notes.insert(Note.of("b"));
          if (attempts.getAndIncrement() == 0) {
            raw("a", Updates.set("text", "theirs"));
          }
          notes.replace(read.saying(read.text() + " and mine"));
        });

    assertThat(notes.findById("a").orElseThrow().text()).isEqualTo("theirs and mine");
    assertThat(notes.count(new Document())).isEqualTo(2);
  }

  @Test
  void shouldLeaveAChangeOfAnotherFieldAlone() {
    notes.insert(Note.of("a"));

    units.run(
        () -> {
          Note read = notes.findById("a").orElseThrow();
          raw("a", Updates.set("readers", List.of("bob")));
          notes.replace(read.saying("other"));
        });

    assertThat(notes.findById("a")).contains(new Note("a", "other", List.of("bob")));
  }

  @Test
  void shouldStoreWhatIsTooLargeForOneDocument() {
    String long7 = "x".repeat(7_000_000);

    units.run(
        () -> {
          for (String id : List.of("a", "b", "c")) {
            notes.insert(Note.of(id).saying(long7));
          }
          server.count("a");
        });

    assertThat(notes.count(Filters.eq("text", long7))).isEqualTo(3);
    assertThat(server.countOf("a")).isEqualTo(1);
    assertThat(mongo.database().getCollection(UnitJournal.COLLECTION).countDocuments()).isZero();
  }

  @Test
  void shouldReportWhatTheDatabaseRefusesAndKeepTheLane() {
    notes.insert(Note.of("a"));

    for (int i = 0; i < 40; i++) {
      assertThatThrownBy(
              () ->
                  units.run(
                      () -> {
                        notes.insert(Note.of("b"));
                        notes.update("a", Updates.inc("text", 1));
                        notes.delete("b");
                      }))
          .isInstanceOf(InvalidDataAccessResourceUsageException.class);
    }

    assertThat(mongo.database().getCollection(UnitJournal.COLLECTION).countDocuments()).isZero();
  }

  private void another(Note note) {
    mongo
        .database()
        .getCollection(TestServer.NOTES)
        .insertOne(server.context().documents().write(note));
  }

  private void raw(String id, Bson update) {
    mongo.database().getCollection(TestServer.NOTES).updateOne(new Document("_id", id), update);
  }

  private Document stored(String id) {
    return mongo.database().getCollection(TestServer.NOTES).find(new Document("_id", id)).first();
  }
}
