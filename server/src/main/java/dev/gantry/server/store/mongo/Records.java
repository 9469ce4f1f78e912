package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.MongoFailures.translated;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
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

  /** In a document that is about to be removed: the unit that does it. */
  private static final String LEAVING = "gantryLeaving";

  /** So many small documents fit into one command and into one piece of a journal. */
  private static final int BATCH = 500;

  private final MongoUnits units;
  private final StoredDocuments stored;
  private final RecordForm<T> form;
  private final String name;
  private final FieldRules rules;
  private final Document shown = new Document();

  /**
   * @param hidden fields that are no part of the record and stay when it is replaced
   */
  Records(MongoContext context, String collection, Class<T> type, String... hidden) {
    this(context, collection, type, FieldRules.NONE, hidden);
  }

  /**
   * @param rules how changes of single documents come together
   */
  Records(
      MongoContext context, String collection, Class<T> type, FieldRules rules, String... hidden) {
    this.units = context.units();
    this.name = collection;
    shown.append(Mark.MARKS, 0).append(Mark.INSERTED_BY, 0);
    this.rules = rules;
    for (String field : hidden) {
      shown.append(field, 0);
    }
    this.stored = new StoredDocuments(context, collection, shown);
    this.form = new RecordForm<>(context.documents(), type, shown.keySet());
  }

  Optional<T> findById(String id) {
    return translated(() -> stored.find(id)).map(form::read);
  }

  /**
   * The one with these values, which no other has; an array has a value when it contains it. One
   * that the running unit only wants is found without writing what it has so far.
   */
  Optional<T> findUnique(Document values) {
    return translated(() -> stored.findUnique(values)).map(form::read);
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
              how.apply(stored.current().find(filter).projection(shown)).into(new ArrayList<>());
          units
              .current()
              .ifPresent(unit -> found.forEach(one -> unit.remember(stored.key(one), one)));
          return found.stream().map(form::read).toList();
        });
  }

  /** Those that match, of which only one field matters: updates of others are not written first. */
  List<T> listBy(String field, Bson filter, UnaryOperator<FindIterable<Document>> how) {
    return translated(
        () ->
            how.apply(stored.current(field).find(filter).projection(shown))
                .map(form::read)
                .into(new ArrayList<>()));
  }

  long count(Bson filter) {
    return translated(() -> stored.current().countDocuments(filter));
  }

  boolean exists(Bson filter) {
    return ask(found -> found.find(filter).projection(new Document(ID, 1)).first() != null);
  }

  /** Asks the collection itself, in which the running unit's changes have been written. */
  <R> R ask(Function<MongoCollection<Document>, R> question) {
    return translated(() -> question.apply(stored.current()));
  }

  /** As {@link #insert(Object, Document, List)}, with nothing but the record and its id. */
  void insert(T record) {
    insert(record, new Document(), List.of());
  }

  /**
   * Stores a new record.
   *
   * @param more stored fields beside those of the record; null for none
   * @param unique filters by equality, of which none may match another document
   * @throws DuplicateKeyException where the id or a unique value is taken
   */
  void insert(T record, Document more, List<Document> unique) {
    Document document = form.write(record);
    RecordForm.put(document, more);
    Unit.Key key = stored.key(document);
    units.inUnit(
        unit -> {
          stored.checkUnique(unit, key, unique);
          if (!stored.isFree(unit, key)) {
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
    Document document = form.write(record);
    Unit.Key key = stored.key(document);
    return units.inUnit(
        unit -> {
          stored.checkUnique(unit, key, unique);
          Optional<Document> found = stored.load(unit, key.id());
          found.ifPresent(base -> unit.change(key, form.merged(base, document, more), rules));
          return found.isPresent();
        });
  }

  /**
   * Changes one document.
   *
   * @param change makes the wanted document of a copy of the stored one
   * @return whether there is one
   */
  boolean change(String id, Consumer<Document> change) {
    Unit.Key key = new Unit.Key(name, id);
    return units.inUnit(
        unit -> {
          Optional<Document> wanted = stored.load(unit, id).map(Document::new);
          wanted.ifPresent(
              document -> {
                change.accept(document);
                unit.change(key, document, rules);
              });
          return wanted.isPresent();
        });
  }

  /**
   * Changes the one document that has these values, if the running unit has read it and would not
   * have to write first.
   */
  boolean changeKnown(Document values, Consumer<Document> change) {
    return units
        .current()
        .filter(unit -> !unit.hasEffects(name))
        .flatMap(unit -> unit.knownWith(name, values))
        .filter(known -> change(known.getString(ID), change))
        .isPresent();
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

  /** Removes one document before whatever the unit removes after it. */
  void deleteFirst(String id) {
    add(Effect.Kind.DELETE, byId(id), null);
  }

  /**
   * Removes a document for which this unit also counts something: of two units that do so at once,
   * only one comes through, and the other is done again.
   */
  void deleteOnce(String id) {
    units.inUnit(
        unit -> {
          if (change(id, document -> document.append(LEAVING, unit.id()))) {
            unit.add(Effect.of(Effect.Kind.DELETE, name, byId(id).toBsonDocument(), null));
          }
          return null;
        });
  }

  /** Stores new records, but for those whose id or unique value is taken. */
  void insertAbsent(Collection<T> records) {
    List<BsonDocument> all =
        records.stream().map(record -> form.write(record).toBsonDocument()).toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<BsonDocument> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      Effect effect = Effect.insertAbsent(name, batch);
      units.inUnit(
          unit -> {
            unit.add(effect);
            return null;
          });
    }
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

  private static Document byId(String id) {
    return new Document(ID, id);
  }
}
