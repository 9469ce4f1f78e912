package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.Effect.Kind.DELETE;
import static dev.gantry.server.store.mongo.Effect.Kind.DELETE_MANY;
import static dev.gantry.server.store.mongo.Effect.Kind.UPSERT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonValue;
import org.bson.Document;

/** What one unit of work has read and wants to write. For one thread. */
final class Unit {

  private static final String PART = ".";

  private final String id;
  private final Slot slot;
  private final Map<Key, Optional<Document>> read = new HashMap<>();
  private final Set<String> stampedRooms = new LinkedHashSet<>();
  private Map<Key, Draft> drafts = new LinkedHashMap<>();
  private List<Effect> later = new ArrayList<>();
  private List<Runnable> afterwards = new ArrayList<>();
  private Map<Object, Object> attachments = new HashMap<>();
  private int parts;
  private RuntimeException failure;

  /** One document of one collection. */
  record Key(String collection, String id) {}

  /** What a unit wanted at some moment. */
  record Savepoint(
      int parts,
      Map<Key, Draft> drafts,
      List<Effect> later,
      Map<Object, Object> attachments,
      List<Runnable> afterwards) {}

  Unit(String id, Slot slot) {
    this.id = id;
    this.slot = slot;
  }

  String id() {
    return id;
  }

  Slot slot() {
    return slot;
  }

  /** Whether this unit need not read a document. */
  boolean knows(Key key) {
    return drafts.containsKey(key) || read.containsKey(key);
  }

  /** A document as this unit wants it or has read it. */
  Optional<Document> known(Key key) {
    Draft draft = drafts.get(key);
    return draft == null
        ? read.getOrDefault(key, Optional.empty())
        : Optional.ofNullable(draft.wanted());
  }

  /** The document that has these values and that this unit has read or wants. */
  Optional<Document> knownWith(String collection, Document values) {
    Set<Key> known = new LinkedHashSet<>(drafts.keySet());
    known.addAll(read.keySet());
    return known.stream()
        .filter(key -> key.collection().equals(collection))
        .flatMap(key -> known(key).stream())
        .filter(document -> UniqueCheck.hasAll(document, values))
        .findFirst();
  }

  /**
   * Remembers a document as it was read first: what follows from it is written only if it holds.
   */
  void remember(Key key, Document document) {
    read.putIfAbsent(key, Optional.ofNullable(document));
  }

  /** What was read of a collection, by id; null for what was not there. */
  Map<String, Document> read(String collection) {
    Map<String, Document> found = new HashMap<>();
    read.forEach(
        (key, document) -> {
          if (key.collection().equals(collection)) {
            found.put(key.id(), document.orElse(null));
          }
        });
    return found;
  }

  /** Wants a new document, in place of one that this unit removes, or where there is none. */
  void insert(Key key, Document document) {
    Draft draft = drafts.get(key);
    drafts.put(key, new Draft(null, draft == null || draft.inserted(), document));
  }

  /** As {@link #change(Key, Document, FieldRules)}, where every field is replaced. */
  void change(Key key, Document wanted) {
    change(key, wanted, FieldRules.NONE);
  }

  /** Wants a document, which this unit knows, to be another. */
  void change(Key key, Document wanted, FieldRules rules) {
    Draft draft = drafts.get(key);
    drafts.put(
        key,
        draft == null
            ? new Draft(read.get(key).orElseThrow(), false, wanted, rules)
            : new Draft(draft.base(), draft.inserted(), wanted, rules));
  }

  void delete(Key key) {
    Draft draft = drafts.get(key);
    drafts.put(key, new Draft(null, draft != null && draft.inserted(), null));
  }

  /** Adds an effect that nothing can stand in the way of. */
  void add(Effect effect) {
    later.add(effect);
  }

  /** The drafts of a collection, by id. */
  Map<String, Draft> drafts(String collection) {
    Map<String, Draft> found = new HashMap<>();
    drafts.forEach(
        (key, draft) -> {
          if (key.collection().equals(collection)) {
            found.put(key.id(), draft);
          }
        });
    return found;
  }

  /** Whether the database alone would answer wrongly for the collection. */
  boolean hasChanged(String collection) {
    return hasEffects(collection)
        || drafts.keySet().stream().anyMatch(key -> key.collection().equals(collection));
  }

  /** As {@link #hasChanged(String)}, for a question about one field. */
  boolean hasChanged(String collection, String field) {
    return drafts.keySet().stream().anyMatch(key -> key.collection().equals(collection))
        || later.stream()
            .anyMatch(effect -> effect.collection().equals(collection) && effect.concerns(field));
  }

  /** Whether there are effects on the collection that are no drafts of single documents. */
  boolean hasEffects(String collection) {
    return later.stream().anyMatch(effect -> effect.collection().equals(collection));
  }

  /** Whether an effect may change this document. */
  boolean mayChange(Key key) {
    return later.stream()
        .anyMatch(
            effect -> effect.collection().equals(key.collection()) && !isForAnother(effect, key));
  }

  /** Keeps a document that is made after them from effects that were wanted by a filter. */
  void keepFromEffects(Key key) {
    later.replaceAll(
        effect ->
            effect.collection().equals(key.collection()) && !isForAnother(effect, key)
                ? effect.except(key.id())
                : effect);
  }

  boolean hasDrafted(Key key) {
    return drafts.containsKey(key);
  }

  /** Whether an effect removes documents by a filter, this one perhaps. */
  boolean mayRemove(Key key) {
    return later.stream()
        .anyMatch(
            effect -> effect.kind() == DELETE_MANY && effect.collection().equals(key.collection()));
  }

  private static boolean isForAnother(Effect effect, Key key) {
    BsonValue meant = effect.filter().get("_id");
    return meant != null && meant.isString() && !meant.asString().getValue().equals(key.id());
  }

  /** Whether an effect makes a document which this unit would remove after it. */
  boolean removesWhatIsMade(Effect effect) {
    return effect.kind() == UPSERT
        && drafts(effect.collection()).values().stream().anyMatch(draft -> draft.wanted() == null);
  }

  /** Takes all that is wanted so far: what can conflict first, removals last. */
  List<Effect> drain() {
    List<Effect> all =
        new ArrayList<>(
            drafts.entrySet().stream()
                .sorted(Comparator.comparing(draft -> draft.getValue().isCounting()))
                .flatMap(draft -> draft.getValue().effects(draft.getKey()).stream())
                .toList());
    List<Effect> removals = all.stream().filter(effect -> effect.kind() == DELETE).toList();
    all.removeAll(removals);
    all.sort(Comparator.comparing(effect -> !effect.canConflict()));
    all.addAll(later);
    all.addAll(removals);
    drafts = new LinkedHashMap<>();
    later = new ArrayList<>();
    read.clear();
    return all;
  }

  /** The unit that a part belongs to. */
  static String ofPart(String part) {
    return part.substring(0, part.indexOf(PART));
  }

  /** A new id for the part of the unit that is written now. */
  String nextPart() {
    return id + PART + parts++;
  }

  /** Whether a part of it has been written already, so that it cannot be begun anew. */
  boolean isPartlyWritten() {
    return parts > 0;
  }

  /** Notes that what it wanted was not written, whatever the work makes of the exception. */
  void fail(RuntimeException reason) {
    failure = reason;
  }

  /** Whether somebody else has to end it, with all that belongs to it. */
  boolean isUnsettled() {
    return failure instanceof UnsettledException;
  }

  void checkFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  Savepoint savepoint() {
    return new Savepoint(
        parts,
        new LinkedHashMap<>(drafts),
        new ArrayList<>(later),
        new HashMap<>(attachments),
        new ArrayList<>(afterwards));
  }

  /** Forgets what was wanted since then, unless it has been written. */
  void returnTo(Savepoint savepoint) {
    boolean same = savepoint.parts() == parts;
    drafts = same ? savepoint.drafts() : new LinkedHashMap<>();
    later = same ? savepoint.later() : new ArrayList<>();
    attachments = savepoint.attachments();
    afterwards = savepoint.afterwards();
  }

  Map<Object, Object> attachments() {
    return Collections.unmodifiableMap(attachments);
  }

  /** Keeps what a store knows within this unit; it is forgotten with it. */
  void attach(Object key, Object value) {
    attachments.put(key, value);
  }

  /** Notes a stamp of a room; false where there is one already. */
  boolean stamped(String roomId) {
    return stampedRooms.add(roomId);
  }

  Collection<String> stampedRooms() {
    return stampedRooms;
  }

  void afterwards(Runnable action) {
    afterwards.add(action);
  }

  List<Runnable> afterwards() {
    return afterwards;
  }
}
