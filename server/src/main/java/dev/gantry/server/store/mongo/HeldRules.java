package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DataAccessException;

/**
 * Rules of units of which a part has been written while the rest is still to come: their documents
 * say who holds them, from that part on until the unit's end.
 */
final class HeldRules {

  static final String FIELD = "held";

  private static final String UNIT = "unit";
  private static final String SLOT = "slot";

  private final MongoCollection<Document> rules;
  private final Commands commands;
  private final Queue<Document> unreleased = new ConcurrentLinkedQueue<>();

  HeldRules(MongoDatabase database, Commands commands) {
    this.rules = database.getCollection(Guards.NAME);
    this.commands = commands;
  }

  /** The index by which a dead process's rules are found. */
  void createIndexes(Indexes indexes) {
    indexes.ensureSparse(Guards.NAME, FIELD + "." + SLOT);
  }

  /** Lets the unit hold the rules that it has named, from when its next part is applied. */
  void hold(Unit unit) {
    Document holder = holder(unit);
    Map.copyOf(unit.drafts(Guards.NAME))
        .forEach(
            (rule, draft) -> {
              Unit.Key key = new Unit.Key(Guards.NAME, rule);
              Document held = new Document(draft.wanted()).append(FIELD, holder);
              if (draft.inserted()) {
                unit.insert(key, held);
              } else {
                unit.change(key, held);
              }
              unit.holds(rule);
            });
  }

  /** Adds the release of the unit's rules to its last part. */
  void releaseWith(Unit unit) {
    unit.heldRules()
        .forEach(
            rule ->
                unit.add(
                    Effect.of(
                        Effect.Kind.UPDATE,
                        Guards.NAME,
                        new Document(Records.ID, rule).append(FIELD, holder(unit)).toBsonDocument(),
                        Updates.unset(FIELD).toBsonDocument())));
  }

  /** Releases the rules of a unit that has failed after a part of it; later on if need be. */
  void release(Unit unit) {
    if (!unit.heldRules().isEmpty()) {
      Document holder = holder(unit);
      try {
        release(Filters.and(Filters.in(Records.ID, unit.heldRules()), Filters.eq(FIELD, holder)));
      } catch (MongoException | DataAccessException e) {
        unreleased.add(holder);
      }
    }
  }

  /** Releases the rules of units of this process that have been left until now. */
  void releaseLeft() {
    for (Document holder = unreleased.peek(); holder != null; holder = unreleased.peek()) {
      release(holder.getInteger(SLOT), holder.getString(UNIT));
      unreleased.remove();
    }
  }

  /** Releases the rules of one unit of a process. */
  void release(int slot, String unit) {
    release(
        Filters.and(Filters.eq(FIELD + "." + SLOT, slot), Filters.eq(FIELD + "." + UNIT, unit)));
  }

  /** Releases the rules of a process that is dead, after its units. */
  void releaseAllOf(int slot) {
    release(Filters.eq(FIELD + "." + SLOT, slot));
  }

  private void release(Bson held) {
    commands.send(() -> rules.updateMany(held, Updates.unset(FIELD)));
  }

  private static Document holder(Unit unit) {
    return new Document(UNIT, unit.id()).append(SLOT, unit.slot().number());
  }
}
