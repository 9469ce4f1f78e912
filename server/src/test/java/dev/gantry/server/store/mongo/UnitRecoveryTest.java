package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** A server dies between any two commands of a unit's commit, and another one takes over. */
class UnitRecoveryTest {

  private static final int ALIVE = Integer.MAX_VALUE;
  private static final Document APPLYING = new Document("applying", true);
  private static final Note OLD = Note.of("old");
  private static final Note GONE = Note.of("gone");
  private static final List<Note> MEMBERS =
      List.of(Note.of("m1").saying("member"), Note.of("m2").saying("member"));

  @Test
  void shouldStoreAllOrNothingWhereverTheServerDies() {
    int commands = 0;
    while (hasDied(commands, ALIVE)) {
      commands++;
    }
    assertThat(commands).isGreaterThan(8);
  }

  @Test
  void shouldStoreAllOrNothingWhereverTheServerThatTakesOverDiesToo() {
    for (int commands = 1; hasDied(commands, 0); commands += 3) {
      for (int more = 1; more < 12; more += 2) {
        assertThat(hasDied(commands, more)).isTrue();
      }
    }
  }

  @Test
  void shouldLeaveNothingOfAUnitThatMeetsATakenIdWhereverTheServerDies() {
    int commands = 0;
    while (hasDiedOfAConflict(commands)) {
      commands++;
    }
    assertThat(commands).isGreaterThan(5);
  }

  @Test
  void shouldNotBringBackWhatOthersRemovedBeforeTheUnitWasEnded() {
    try (TestMongo mongo = new TestMongo();
        TestServer last = TestServer.start(mongo)) {
      TestServer server = TestServer.start(mongo);
      server.units().run(() -> prepare(server));
      server.diesWhen(
          () ->
              mongo.database().getCollection(UnitJournal.COLLECTION).countDocuments(APPLYING) > 0);
      assertThat(isDone(() -> server.units().run(() -> change(server)))).isFalse();
      server.keeper().stop();

      last.notes().delete("a");
      last.notes().replace(OLD.saying("newer"));
      last.takeOverAll();

      assertThat(last.notes().list(new Document()))
          .containsExactlyInAnyOrder(
              OLD.saying("newer"), Note.of("b"), MEMBERS.get(0), MEMBERS.get(1));
      assertThat(last.countOf("m1")).isEqualTo(2);
    }
  }

  /** Whether the server died before the unit had its end; the next one may die as well. */
  private static boolean hasDied(int commands, int commandsOfNext) {
    try (TestMongo mongo = new TestMongo();
        TestServer last = TestServer.start(mongo)) {
      TestServer server = TestServer.start(mongo);
      TestServer next = TestServer.start(mongo);
      server.units().run(() -> prepare(server));
      server.dyingAfter(commands);
      boolean acknowledged = isDone(() -> server.units().run(() -> change(server)));
      boolean died = server.isDead();
      server.keeper().stop();

      next.dyingAfter(commandsOfNext);
      isDone(next::takeOverAll);
      next.keeper().stop();
      last.takeOverAll();

      assertThat(acknowledged).isNotEqualTo(died);
      if (commands == 0) {
        assertNothingIsStored(last);
      } else {
        assertAllIsStoredOnce(last);
      }
      assertThat(mongo.database().getCollection(UnitJournal.COLLECTION).countDocuments()).isZero();
      return died;
    }
  }

  private static boolean hasDiedOfAConflict(int commands) {
    try (TestMongo mongo = new TestMongo();
        TestServer last = TestServer.start(mongo)) {
      TestServer server = TestServer.start(mongo);
      server.units().run(() -> prepare(server));
      isDone(
          () -> server.units().run(() -> changeAndMeet(server, last.dyingAfter(ALIVE), commands)));
      boolean died = server.isDead();
      server.keeper().stop();

      last.takeOverAll();

      assertNothingIsStored(last);
      assertThat(last.notes().findById("taken")).contains(Note.of("taken"));
      assertThat(mongo.database().getCollection(UnitJournal.COLLECTION).countDocuments()).isZero();
      return died;
    }
  }

  private static void prepare(TestServer server) {
    server.notes().insert(OLD);
    server.notes().insert(GONE);
    MEMBERS.forEach(server.notes()::insert);
  }

  private static void change(TestServer server) {
    server.notes().insert(Note.of("a"));
    server.notes().insert(Note.of("b"));
    server.notes().replace(OLD.saying("new"));
    server.notes().updateMany(Filters.eq("text", "member"), Updates.inc("count", 1));
    server.count("m1");
    server.count("a");
    server.notes().delete("gone");
  }

  /** Another takes an id when this unit has found it free. */
  private static void changeAndMeet(TestServer server, TestServer another, int commands) {
    change(server);
    server.notes().insert(Note.of("taken"));
    another.notes().insert(Note.of("taken"));
    server.dyingAfter(commands);
  }

  private static boolean isDone(Runnable work) {
    try {
      work.run();
      return true;
    } catch (UnsettledException | DuplicateKeyException | TestServer.Death e) {
      return false;
    }
  }

  private static void assertNothingIsStored(TestServer server) {
    assertThat(server.notes().list(Filters.ne("_id", "taken")))
        .containsExactlyInAnyOrder(OLD, GONE, MEMBERS.get(0), MEMBERS.get(1));
    assertThat(server.countOf("m1")).isZero();
    assertThat(server.countOf("m2")).isZero();
  }

  private static void assertAllIsStoredOnce(TestServer server) {
    assertThat(server.notes().list(new Document()))
        .containsExactlyInAnyOrder(
            OLD.saying("new"), Note.of("a"), Note.of("b"), MEMBERS.get(0), MEMBERS.get(1));
    assertThat(server.countOf("m1")).isEqualTo(2);
    assertThat(server.countOf("m2")).isEqualTo(1);
    assertThat(server.countOf("a")).isEqualTo(1);
  }
}
