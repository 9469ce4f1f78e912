package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;

/**
 * The rules that units name, each with a revision which every unit moves that names it: of two that
 * have read the same one, the second cannot be applied.
 */
final class Guards {

  private static final String NAME = "gantry_guards";
  private static final String REVISION = "revision";

  private final MongoCollection<Document> collection;

  Guards(MongoDatabase database) {
    this.collection = database.getCollection(NAME);
  }

  /** Reads the rule's revision, and lets the unit move it. */
  void name(Unit unit, String rule) {
    Unit.Key key = new Unit.Key(NAME, rule);
    Document stored = collection.find(new Document(Records.ID, rule)).first();
    unit.remember(key, stored);
    Optional<Document> known = unit.known(key);
    if (known.isEmpty()) {
      unit.insert(key, new Document(Records.ID, rule).append(REVISION, 1L));
    } else {
      long revision = known.get().getLong(REVISION) + 1;
      unit.change(key, new Document(known.get()).append(REVISION, revision));
    }
  }
}
