package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The rules that units name, each with a revision which every unit moves that names it: of two that
 * have read the same one, the second cannot be applied. One that reads the revision of a unit which
 * is still being applied waits for its end, since the records may not be as that unit wants them;
 * where its server has died, the end comes when another server takes over. A unit that is written
 * in parts holds its rules from the first part to the last.
 */
final class Guards {

  static final String NAME = "gantry_guards";
  private static final String REVISION = "revision";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final MongoCollection<Document> collection;
  private final UnitJournal journal;

  Guards(MongoDatabase database, UnitJournal journal) {
    this.collection = database.getCollection(NAME);
    this.journal = journal;
  }

  /** Reads the rule's revision, and lets the unit move it. */
  void name(Unit unit, String rule) {
    if (unit.heldRules().contains(rule)) {
      return;
    }
    Unit.Key key = new Unit.Key(NAME, rule);
    if (!unit.knows(key)) {
      unit.remember(key, settled(rule));
    }
    Optional<Document> known = unit.known(key);
    if (known.isEmpty()) {
      unit.insert(key, new Document(Records.ID, rule).append(REVISION, 1L));
    } else {
      long revision = known.get().getLong(REVISION) + 1;
      unit.change(key, new Document(known.get()).append(REVISION, revision));
    }
  }

  /** Whether a unit that refuses may have read what others wrote by its rules only in part. */
  boolean haveMoved(Unit unit, RuntimeException refusal) {
    return !(refusal instanceof ConflictException)
        && !unit.isPartlyWritten()
        && unit.read(NAME).entrySet().stream()
            .anyMatch(
                rule -> revision(rule.getValue().orElse(null)) != revision(find(rule.getKey())));
  }

  private static long revision(Document rule) {
    return rule == null ? 0 : rule.getLong(REVISION);
  }

  /** The rule as it is stored once nobody who moved it is still being applied; null for none. */
  private Document settled(String rule) {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    Document stored = find(rule);
    while (stored != null && (isHeld(stored) || journal.hasAny(movers(stored)))) {
      if (System.nanoTime() - giveUpAt > 0 || Thread.currentThread().isInterrupted()) {
        throw new DataAccessResourceFailureException(
            "Another server has not ended what it began: " + rule);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      stored = find(rule);
    }
    return stored;
  }

  private static boolean isHeld(Document rule) {
    return rule.containsKey(HeldRules.FIELD);
  }

  private Document find(String rule) {
    return collection.find(new Document(Records.ID, rule)).first();
  }

  /** The units whose marks the rule has. */
  private static Collection<String> movers(Document rule) {
    Set<String> units = new HashSet<>();
    units.add(rule.getString(Mark.INSERTED_BY));
    rule.get(Mark.MARKS, new Document()).values().forEach(mark -> units.add(Mark.unitOf(mark)));
    return units;
  }
}
