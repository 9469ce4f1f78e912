package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.core.UnitOfWork;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardsTest {

  private static final Set<Thread.State> WAITING_OR_DONE =
      Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void shouldRunAUnitAgainWhereAnotherNamedTheSameRuleMeanwhile() {
    UnitOfWork unit = mongo.stores().unitOfWork();
    unit.run(() -> unit.guard("known"));

    runWithARival("known", "known");
    assertThat(runs).hasValue(2);

    runs.set(0);
    runWithARival("new", "new");
    assertThat(runs).hasValue(2);
  }

  @Test
  void shouldRunAUnitAgainThatRefusesWhenAnotherNamedTheSameRuleMeanwhile() {
    UnitOfWork unit = mongo.stores().unitOfWork();
    IllegalStateException refusal = new IllegalStateException("by what was read in part");

    unit.run(
        () -> {
          unit.guard("rule");
          if (runs.incrementAndGet() == 1) {
            CompletableFuture.runAsync(() -> unit.run(() -> unit.guard("rule"))).join();
            throw refusal;
          }
        });
    assertThat(runs).hasValue(2);

    assertThatThrownBy(
            () ->
                unit.run(
                    () -> {
                      unit.guard("rule");
                      throw refusal;
                    }))
        .isSameAs(refusal);
  }

  @Test
  void shouldLetUnitsOfDifferentRulesBe() {
    runWithARival("one", "another");

    assertThat(runs).hasValue(1);
  }

  @Test
  void shouldWaitForAUnitOfTheSameRuleThatIsHalfAppliedWhereverItsServerDies() throws Exception {
    boolean died = true;
    for (int commands = 1; died; commands++) {
      died = diesAfter(commands);
    }
  }

  @Test
  void shouldWaitForTheLastPartOfAUnitThatIsWrittenInParts() throws Exception {
    try (TestServer server = TestServer.start(mongo.mongo());
        TestServer next = TestServer.start(mongo.mongo())) {
      Thread reader = new Thread(() -> runs.set(readByTheRule(next) ? 1 : -1));
      server
          .units()
          .run(
              () -> {
                server.units().guard("rule");
                writeInTwoParts(server, () -> startAndWait(reader));
              });
      reader.join();

      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void shouldHoldARuleNoLongerThanAUnitThatFailsAfterItsFirstPart() {
    try (TestServer server = TestServer.start(mongo.mongo())) {
      IllegalStateException failure = new IllegalStateException("after the first part");
      assertThatThrownBy(
              () ->
                  server
                      .units()
                      .run(
                          () -> {
                            server.units().guard("rule");
                            writeInTwoParts(
                                server,
                                () -> {
                                  throw failure;
                                });
                          }))
          .isSameAs(failure);

      assertThat(readByTheRule(server)).isFalse();
    }
  }

  @Test
  void shouldReleaseTheRulesOfAServerThatDiedBetweenTheParts() {
    try (TestServer next = TestServer.start(mongo.mongo())) {
      TestServer server = TestServer.start(mongo.mongo());
      assertThatThrownBy(
              () ->
                  server
                      .units()
                      .run(
                          () -> {
                            server.units().guard("rule");
                            writeInTwoParts(server, () -> server.dyingAfter(0));
                          }))
          .isInstanceOf(UnsettledException.class);
      server.keeper().stop();
      next.takeOverAll();

      assertThat(readByTheRule(next)).isFalse();
    }
  }

  /** A read that is not by id makes the unit write what it has so far. */
  private static void writeInTwoParts(TestServer server, Runnable between) {
    server.notes().insert(Note.of("first part"));
    server.notes().list(new Document());
    between.run();
    server.notes().insert(Note.of("by the rule"));
  }

  private static void startAndWait(Thread reader) {
    reader.start();
    await().until(() -> WAITING_OR_DONE.contains(reader.getState()));
  }

  /** Whether the server died before the unit had its end. */
  private static boolean diesAfter(int commands) throws InterruptedException {
    try (TestMongo mongo = new TestMongo();
        TestServer next = TestServer.start(mongo)) {
      next.units().run(() -> next.units().guard("rule"));
      TestServer server = TestServer.start(mongo).dyingAfter(commands);
      try {
        server.units().run(() -> writeByTheRule(server));
      } catch (UnsettledException e) {
        assertThat(server.isDead()).isTrue();
      }
      server.keeper().stop();

      AtomicBoolean seen = new AtomicBoolean();
      Thread reader = new Thread(() -> seen.set(readByTheRule(next)));
      reader.start();
      await().until(() -> WAITING_OR_DONE.contains(reader.getState()));
      next.takeOverAll();
      reader.join();

      assertThat(next.notes().findById("by the rule").isPresent()).isEqualTo(seen.get());
      return server.isDead();
    }
  }

  private static void writeByTheRule(TestServer server) {
    server.units().guard("rule");
    server.notes().insert(Note.of("by the rule"));
  }

  private static boolean readByTheRule(TestServer server) {
    return server
        .units()
        .write(
            () -> {
              server.units().guard("rule");
              return server.notes().findById("by the rule").isPresent();
            });
  }

  private void runWithARival(String rule, String rivalsRule) {
    UnitOfWork unit = mongo.stores().unitOfWork();
    unit.run(
        () -> {
          unit.guard(rule);
          if (runs.incrementAndGet() == 1) {
            CompletableFuture.runAsync(() -> unit.run(() -> unit.guard(rivalsRule))).join();
          }
        });
  }
}
