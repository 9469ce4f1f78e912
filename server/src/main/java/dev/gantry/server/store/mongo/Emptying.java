package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;

/** Removes every document but those by which servers agree with each other. */
record Emptying(MongoDatabase database, MongoUnits units) {

  private static final Set<String> KEPT =
      Set.of(ProcessLease.COLLECTION, UnitJournal.COLLECTION, Guards.NAME, Turns.COLLECTION);

  void run() {
    List<String> names =
        MongoFailures.translated(() -> database.listCollectionNames().into(new ArrayList<>()));
    names.removeIf(name -> KEPT.contains(name) || name.startsWith("system."));
    units.inUnit(
        unit -> {
          names.forEach(
              name -> unit.add(Effect.of(Effect.Kind.DELETE_MANY, name, new BsonDocument(), null)));
          return null;
        });
  }
}
