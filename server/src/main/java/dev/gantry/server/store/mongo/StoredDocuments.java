package dev.gantry.server.store.mongo;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The documents of one collection, as a running unit of work sees them. */
final class StoredDocuments {

  private final MongoUnits units;
  private final MongoCollection<Document> collection;
  private final String name;
  private final Document shown;

  /**
   * @param shown the projection by which documents are read
   */
  StoredDocuments(MongoContext context, String collection, Document shown) {
    this.units = context.units();
    this.collection = context.database().getCollection(collection);
    this.name = collection;
    this.shown = shown;
  }

  Unit.Key key(Document document) {
    return new Unit.Key(name, document.getString(Records.ID));
  }

  /** The collection, in which the running unit's changes have been written. */
  MongoCollection<Document> current() {
    units.current().filter(unit -> unit.hasChanged(name)).ifPresent(units::flush);
    return collection;
  }

  /** The collection, in which the running unit's changes of a field have been written. */
  MongoCollection<Document> current(String field) {
    units.current().filter(unit -> unit.hasChanged(name, field)).ifPresent(units::flush);
    return collection;
  }

  /** The document with an id. */
  Optional<Document> find(String id) {
    return units.current().map(unit -> load(unit, id)).orElseGet(() -> read(byId(id)));
  }

  /** The document that alone has these values. */
  Optional<Document> findUnique(Document values) {
    return units.current().map(unit -> unique(unit, values)).orElseGet(() -> read(values));
  }

  Optional<Document> load(Unit unit, String id) {
    Unit.Key key = new Unit.Key(name, id);
    if (unit.mayChange(key)) {
      units.flush(unit);
    }
    if (!unit.knows(key)) {
      unit.remember(key, read(byId(id)).orElse(null));
    }
    return unit.known(key);
  }

  boolean isFree(Unit unit, Unit.Key key) {
    if (unit.hasDrafted(key) || unit.mayRemove(key)) {
      return load(unit, key.id()).isEmpty();
    }
    boolean free = read(byId(key.id())).isEmpty();
    if (free) {
      unit.keepFromEffects(key);
    }
    return free;
  }

  void checkUnique(Unit unit, Unit.Key key, List<Document> unique) {
    if (!unique.isEmpty()
        && new UniqueCheck(collection, unit, key, unique).isFreeOnceTheUnitIsWritten()) {
      units.flush(unit);
    }
  }

  private Optional<Document> unique(Unit unit, Document values) {
    if (unit.hasEffects(name)) {
      units.flush(unit);
    }
    Optional<Document> known = unit.knownWith(name, values);
    if (known.isPresent()) {
      return known;
    }
    return read(values)
        .filter(stored -> !unit.hasDrafted(key(stored)))
        .flatMap(
            stored -> {
              unit.remember(key(stored), stored);
              return unit.known(key(stored));
            });
  }

  private Optional<Document> read(Document values) {
    return Optional.ofNullable(collection.find(values).projection(shown).first());
  }

  private static Document byId(String id) {
    return new Document(Records.ID, id);
  }
}
