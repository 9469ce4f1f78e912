package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.MongoFailures.translated;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;

/**
 * The records of one type in one collection. Reads within a unit of work see what it has written;
 * writes join the running unit, or are one of their own.
 *
 * <p>By id, a unit answers from what it has collected. Any other read of a collection that the unit
 * has changed makes it write so far, after which that part is not undone any more; where it matters
 * that nothing is stored of a unit that fails, such reads come first.
 */
final class Records<T> {

  static final String ID = "_id";

  private final MongoUnits units;
  private final Documents documents;
  private final MongoCollection<Document> collection;
  private final String name;
  private final Class<T> type;
  private final Document shown = new Document();

  /**
   * @param hidden fields that are no part of the record and stay when it is replaced
   */
  Records(MongoContext context, String collection, Class<T> type, String... hidden) {
    this.units = context.units();
    this.documents = context.documents();
    this.collection = context.database().getCollection(collection);
    this.name = collection;
    this.type = type;
    shown.append(Mark.MARKS, 0).append(Mark.INSERTED_BY, 0);
    for (String field : hidden) {
      shown.append(field, 0);
    }
  }

  Optional<T> findById(String id) {
    return translated(() -> units.current().map(unit -> load(unit, id)).orElseGet(() -> read(id)))
        .map(this::record);
  }

  /** Any one that matches. */
  Optional<T> first(Bson filter) {
    return list(filter, found -> found.limit(1)).stream().findFirst();
  }

  List<T> list(Bson filter) {
    return list(filter, UnaryOperator.identity());
  }

  /**
   * @param how sorts and limits
   */
  List<T> list(Bson filter, UnaryOperator<FindIterable<Document>> how) {
    return translated(
        () -> {
          List<Document> found =
              how.apply(current().find(filter).projection(shown)).into(new ArrayList<>());
          units.current().ifPresent(unit -> found.forEach(one -> unit.remember(key(one), one)));
          return found.stream().map(this::record).toList();
        });
  }

  long count(Bson filter) {
    return translated(() -> current().countDocuments(filter));
  }

  boolean exists(Bson filter) {
    return ask(found -> found.find(filter).projection(new Document(ID, 1)).first() != null);
  }

  /** Asks the collection itself, in which the running unit's changes have been written. */
  <R> R ask(Function<MongoCollection<Document>, R> question) {
    return translated(() -> question.apply(current()));
  }

  /** As {@link #insert(Object, Document, List)}, with nothing but the record and its id. */
  void insert(T record) {
    insert(record, new Document(), List.of());
  }

  /**
   * Stores a new record.
   *
   * @param more stored fields beside those of the record
   * @param unique filters by equality, of which none may match another document
   * @throws DuplicateKeyException where the id or a unique value is taken
   */
  void insert(T record, Document more, List<Document> unique) {
    Document document = documents.write(record);
    document.putAll(more);
    Unit.Key key = key(document);
    units.inUnit(
        unit -> {
          checkUnique(unit, key, unique);
          if (!isFree(unit, key)) {
            throw new DuplicateKeyException(name + ": the id is taken: " + key.id());
          }
          unit.insert(key, document);
          return null;
        });
  }

  /** As {@link #replace(Object, Document, List)}, with nothing but the record. */
  boolean replace(T record) {
    return replace(record, new Document(), List.of());
  }

  /**
   * Replaces what differs between a record and the one that is stored with its id.
   *
   * @param more stored fields beside those of the record, which are replaced as well
   * @param unique filters by equality, of which none may match another document
   * @return whether there is one
   */
  boolean replace(T record, Document more, List<Document> unique) {
    Document document = documents.write(record);
    Unit.Key key = key(document);
    return units.inUnit(
        unit -> {
          checkUnique(unit, key, unique);
          Optional<Document> stored = load(unit, key.id());
          stored.ifPresent(base -> unit.change(key, merged(base, document, more)));
          return stored.isPresent();
        });
  }

  /** Applies update operators to one document, if it is there. */
  void update(String id, Bson operators) {
    add(Effect.Kind.UPDATE, byId(id), operators);
  }

  /** Applies update operators to one document, if it is as the condition says by then. */
  void updateIf(String id, Bson condition, Bson operators) {
    Document filter = byId(id);
    filter.append("$and", List.of(condition));
    add(Effect.Kind.UPDATE, filter, operators);
  }

  /** Applies update operators to all documents that match when the unit is applied. */
  void updateMany(Bson filter, Bson operators) {
    add(Effect.Kind.UPDATE_MANY, filter, operators);
  }

  /** Applies update operators to one document, which is made where it is missing. */
  void upsert(String id, Bson operators) {
    add(Effect.Kind.UPSERT, byId(id), operators);
  }

  void delete(String id) {
    units.inUnit(
        unit -> {
          unit.delete(new Unit.Key(name, id));
          return null;
        });
  }

  /** Removes all documents that match when the unit is applied. */
  void deleteMany(Bson filter) {
    add(Effect.Kind.DELETE_MANY, filter, null);
  }

  private void add(Effect.Kind kind, Bson filter, Bson operators) {
    Effect effect =
        Effect.of(
            kind,
            name,
            filter.toBsonDocument(),
            operators == null ? null : operators.toBsonDocument());
    units.inUnit(
        unit -> {
          if (unit.removesWhatIsMade(effect)) {
            units.flush(unit);
          }
          unit.add(effect);
          return null;
        });
  }

  /** The collection, in which the running unit's changes have been written. */
  private MongoCollection<Document> current() {
    units.current().filter(unit -> unit.hasChanged(name)).ifPresent(units::flush);
    return collection;
  }

  private void checkUnique(Unit unit, Unit.Key key, List<Document> unique) {
    if (!unique.isEmpty()
        && new UniqueCheck(collection, unit, key, unique).isFreeOnceTheUnitIsWritten()) {
      units.flush(unit);
    }
  }

  private boolean isFree(Unit unit, Unit.Key key) {
    if (unit.hasDrafted(key) || unit.mayRemove(key)) {
      return load(unit, key.id()).isEmpty();
    }
    boolean free = read(key.id()).isEmpty();
    if (free) {
      unit.keepFromEffects(key);
    }
    return free;
  }

  private Optional<Document> load(Unit unit, String id) {
    Unit.Key key = new Unit.Key(name, id);
    if (unit.mayChange(key)) {
      units.flush(unit);
    }
    if (!unit.knows(key)) {
      unit.remember(key, read(id).orElse(null));
    }
    return unit.known(key);
  }

  private Optional<Document> read(String id) {
    return Optional.ofNullable(collection.find(byId(id)).projection(shown).first());
  }

  private T record(Document document) {
    Document visible = new Document(document);
    shown.keySet().forEach(visible::remove);
    return documents.read(visible, type);
  }

  /** What the record does not show stays as it is stored, of whatever type. */
  private Document merged(Document stored, Document wanted, Document more) {
    Document merged = new Document(stored);
    Document before = documents.write(record(stored));
    before.keySet().stream().filter(field -> !wanted.containsKey(field)).forEach(merged::remove);
    wanted.forEach(
        (field, value) -> {
          if (!value.equals(before.get(field))) {
            merged.put(field, value);
          }
        });
    merged.putAll(more);
    return merged;
  }

  private Unit.Key key(Document document) {
    return new Unit.Key(name, document.getString(ID));
  }

  private static Document byId(String id) {
    return new Document(ID, id);
  }
}
