package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Which server has which slot, and what becomes of one that others take for dead. */
class ProcessLeaseTest {

  private final TestMongo mongo = new TestMongo();

  @AfterEach
  void close() {
    mongo.close();
  }

  @Test
  void shouldGiveEachServerASlotAndUseFreedOnesAgain() {
    TestServer first = TestServer.start(mongo);
    try (TestServer second = TestServer.start(mongo)) {
      assertThat(first.slot().number()).isEqualTo(1);
      assertThat(second.slot().number()).isEqualTo(2);

      first.close();

      try (TestServer third = TestServer.start(mongo)) {
        assertThat(third.slot().number()).isEqualTo(1);
      }
    }
  }

  @Test
  void shouldKeepItsSlotWhileItRenewsTheLease() {
    try (TestServer server = TestServer.start(mongo)) {
      Slot before = server.slot();
      expire(before);

      server.keeper().renew();

      assertThat(server.slot()).isEqualTo(before);
      assertThat(renewed(before)).isAfter(Instant.EPOCH);
    }
  }

  @Test
  void shouldBeginAnewWhereAnotherTookItForDead() {
    try (TestServer server = TestServer.start(mongo);
        TestServer other = TestServer.start(mongo)) {
      Slot lost = server.slot();
      other.takeOverAll();

      server.keeper().renew();
      server.notes().insert(Note.of("a"));

      assertThat(server.slot()).isNotEqualTo(lost);
      assertThat(other.notes().findById("a")).contains(Note.of("a"));
    }
  }

  @Test
  void shouldDoAUnitAgainDuringWhichTheServerBeganAnew() {
    try (TestServer server = TestServer.start(mongo);
        TestServer other = TestServer.start(mongo)) {
      AtomicInteger attempts = new AtomicInteger();

      server
          .units()
          .run(
              () -> {
                server.notes().insert(Note.of("a"));
                server.count("a");
                if (attempts.getAndIncrement() == 0) {
                  other.takeOverAll();
                  server.keeper().renew();
                }
              });

      assertThat(attempts).hasValue(2);
      assertThat(server.countOf("a")).isEqualTo(1);
    }
  }

  @Test
  void shouldHaveNoSlotOnceItIsTakenAway() {
    ProcessLease lease = lease(Duration.ofMinutes(1));
    ProcessLease other = lease(Duration.ofMinutes(1));
    lease.take("one");
    Slot slot = lease.slot();
    expire(slot);

    assertThat(other.takeOver(slot, "other", new Date())).isTrue();
    assertThat(other.takeOver(slot, "third", new Date())).isFalse();

    assertThat(lease.renew()).isFalse();
    assertThatThrownBy(lease::slot).isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void shouldHaveNoSlotOnceTheLeaseHasRunOut() {
    ProcessLease lease = lease(Duration.ZERO);

    lease.take("one");

    assertThatThrownBy(lease::slot).isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void shouldRefuseUnitsOnceItIsClosed() {
    TestServer server = TestServer.start(mongo);

    server.close();

    assertThatThrownBy(() -> server.notes().insert(Note.of("a")))
        .isInstanceOf(DataAccessResourceFailureException.class);
  }

  private ProcessLease lease(Duration length) {
    return new ProcessLease(mongo.database(), length);
  }

  private void expire(Slot slot) {
    mongo
        .database()
        .getCollection(ProcessLease.COLLECTION)
        .updateOne(new Document("_id", slot.number()), Updates.set("renewed", new Date(0)));
  }

  private Instant renewed(Slot slot) {
    return mongo
        .database()
        .getCollection(ProcessLease.COLLECTION)
        .find(new Document("_id", slot.number()))
        .first()
        .getDate("renewed")
        .toInstant();
  }
}
