package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TurnsTest {

  @RegisterExtension final MongoTestStores mongo = new MongoTestStores();

  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void shouldLetOneAfterTheOtherDoIt() {
    List<CompletableFuture<Integer>> works =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> mongo.stores().inTurn(this::work)))
            .toList();

    assertThat(works).allSatisfy(work -> assertThat(work.join()).isEqualTo(1));
    assertThat(most).hasValue(1);
  }

  @Test
  void shouldTakeTheTurnOfAServerThatEndedInTheMiddle() {
    Instant now = mongo.clock().instant();
    mongo
        .mongo()
        .database()
        .getCollection("gantry_turns")
        .insertOne(
            new Document("_id", "start").append("owner", "dead").append("until", Date.from(now)));

    assertThat(mongo.stores().inTurn(this::work)).isEqualTo(1);
  }

  private int work() {
    int now = atOnce.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    Thread.yield();
    atOnce.decrementAndGet();
    return now;
  }
}
