package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.gantry.server.core.IdGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * Lets one server after the other do something. Whoever has its turn says so again and again; where
 * a server ends in the middle, the next one waits until its term is over. The clocks of servers may
 * differ by less than that.
 */
final class Turns {

  static final String COLLECTION = "gantry_turns";

  private static final String UNTIL = "until";
  private static final String OWNER = "owner";
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Duration RENEWAL = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final MongoCollection<Document> turns;
  private final IdGenerator ids;
  private final Clock clock;

  Turns(MongoContext context, IdGenerator ids) {
    this.turns = context.database().getCollection(COLLECTION);
    this.clock = context.clock();
    this.ids = ids;
  }

  /** Waits until nobody else does what has this name, and does it. */
  <T> T take(String name, Supplier<T> work) {
    Document turn = new Document(Records.ID, name).append(OWNER, ids.newId());
    while (!MongoFailures.translated(() -> isMine(turn))) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    Repetition renewal =
        Repetition.start("gantry-turn", RENEWAL, List.of(() -> setEnd(turn, end())));
    try {
      return work.get();
    } finally {
      renewal.close();
      MongoFailures.translated(() -> turns.deleteOne(turn));
    }
  }

  private boolean isMine(Document turn) {
    Document held = turns.find(Filters.eq(Records.ID, turn.get(Records.ID))).first();
    if (held == null) {
      return isBegun(turn);
    }
    boolean isOver = !held.getDate(UNTIL).after(Date.from(clock.instant()));
    return isOver && turns.deleteOne(held).getDeletedCount() == 1 && isBegun(turn);
  }

  private boolean isBegun(Document turn) {
    try {
      turns.insertOne(new Document(turn).append(UNTIL, end()));
      return true;
    } catch (MongoException e) {
      if (MongoFailures.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private void setEnd(Document turn, Date end) {
    turns.updateOne(turn, Updates.set(UNTIL, end));
  }

  private Date end() {
    return Date.from(clock.instant().plus(TERM));
  }
}
