package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.Effect.Kind.DELETE;
import static dev.gantry.server.store.mongo.Effect.Kind.UPSERT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** What one unit of work has read and wants to write. For one thread. */
final class Unit {

  private static final String PART = ".";

  private final String id;
  private final Slot slot;
  private final Map<String, Map<String, Optional<Document>>> read = new HashMap<>();
  private final Set<String> stampedRooms = new LinkedHashSet<>();
  private final Set<String> heldRules = new LinkedHashSet<>();
  private final UndoLog wishes = new UndoLog();
  private final UndoLog rest = new UndoLog();
  private final Drafts drafts = new Drafts(wishes);
  private final LaterEffects later = new LaterEffects(wishes);
  private final List<Runnable> afterwards = new ArrayList<>();
  private final Map<Object, Object> attachments = new HashMap<>();
  private int savepoints;
  private int drains;
  private int parts;
  private RuntimeException failure;

  /** One document of one collection. */
  record Key(String collection, String id) {}

  /**
   * What a unit wanted at some moment.
   *
   * @param drains how often all that it wanted so far had been taken to be written
   * @param wishes how many changes of what is to be written lay behind
   * @param rest how many others
   */
  record Savepoint(int drains, int wishes, int rest) {}

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
    return drafts.get(key) != null || read(key.collection()).containsKey(key.id());
  }

  /** A document as this unit wants it or has read it. */
  Optional<Document> known(Key key) {
    Draft draft = drafts.get(key);
    return draft == null
        ? read(key.collection()).getOrDefault(key.id(), Optional.empty())
        : Optional.ofNullable(draft.wanted());
  }

  /** The document that has these values and that this unit has read or wants. */
  Optional<Document> knownWith(String collection, Document values) {
    Map<String, Draft> drafted = drafts.of(collection);
    return Stream.concat(
            drafted.values().stream().map(Draft::wanted).filter(Objects::nonNull),
            read(collection).entrySet().stream()
                .filter(one -> !drafted.containsKey(one.getKey()))
                .flatMap(one -> one.getValue().stream()))
        .filter(document -> UniqueCheck.hasAll(document, values))
        .findFirst();
  }

  /**
   * Remembers a document as it was read first: what follows from it is written only if it holds.
   */
  void remember(Key key, Document document) {
    read.computeIfAbsent(key.collection(), name -> new HashMap<>())
        .putIfAbsent(key.id(), Optional.ofNullable(document));
  }

  /** What was read of a collection, by id; empty for what was not there. */
  Map<String, Optional<Document>> read(String collection) {
    return read.getOrDefault(collection, Map.of());
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
            ? new Draft(read(key.collection()).get(key.id()).orElseThrow(), false, wanted, rules)
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

  /** The drafts of a collection, by id; it follows what is changed. */
  Map<String, Draft> drafts(String collection) {
    return drafts.of(collection);
  }

  /** Whether the database alone would answer wrongly for the collection. */
  boolean hasChanged(String collection) {
    return hasEffects(collection) || !drafts.of(collection).isEmpty();
  }

  /** As {@link #hasChanged(String)}, for a question about one field. */
  boolean hasChanged(String collection, String field) {
    return !drafts.of(collection).isEmpty()
        || later.of(collection).anyMatch(effect -> effect.concerns(field));
  }

  /** Whether there are effects on the collection that are no drafts of single documents. */
  boolean hasEffects(String collection) {
    return later.hasAny(collection);
  }

  /** Whether an effect may change this document. */
  boolean mayChange(Key key) {
    return later.mayChange(key);
  }

  /** Keeps a document that is made after them from effects that were wanted by a filter. */
  void keepFromEffects(Key key) {
    later.keepFrom(key);
  }

  boolean hasDrafted(Key key) {
    return drafts.get(key) != null;
  }

  /** Whether an effect removes documents by a filter, this one perhaps. */
  boolean mayRemove(Key key) {
    return later.mayRemove(key);
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
            drafts.all().entrySet().stream()
                .sorted(Comparator.comparing(draft -> draft.getValue().isCounting()))
                .flatMap(draft -> draft.getValue().effects(draft.getKey()).stream())
                .toList());
    List<Effect> removals = all.stream().filter(effect -> effect.kind() == DELETE).toList();
    all.removeAll(removals);
    all.sort(Comparator.comparing(effect -> !effect.canConflict()));
    all.addAll(later.all());
    all.addAll(removals);
    forgetWishes();
    read.clear();
    drains++;
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

  /** What it wants now. It can return there until {@link #release}. */
  Savepoint savepoint() {
    savepoints++;
    return new Savepoint(drains, wishes.size(), rest.size());
  }

  /** Forgets what was wanted since then, unless it has been written. */
  void returnTo(Savepoint savepoint) {
    if (savepoint.drains() == drains) {
      wishes.returnTo(savepoint.wishes());
    } else {
      forgetWishes();
    }
    rest.returnTo(savepoint.rest());
  }

  /** Ends the last savepoint that was asked for. */
  void release() {
    savepoints--;
    if (savepoints == 0) {
      wishes.clear();
      rest.clear();
    }
  }

  private void forgetWishes() {
    drafts.clear();
    later.clear();
    wishes.clear();
  }

  Map<Object, Object> attachments() {
    return Collections.unmodifiableMap(attachments);
  }

  /** Keeps what a store knows within this unit; it is forgotten with it. */
  void attach(Object key, Object value) {
    Object before = attachments.put(key, value);
    rest.add(before == null ? () -> attachments.remove(key) : () -> attachments.put(key, before));
  }

  /** Notes a stamp of a room; false where there is one already. */
  boolean stamped(String roomId) {
    return stampedRooms.add(roomId);
  }

  Collection<String> stampedRooms() {
    return stampedRooms;
  }

  /** Notes that others who name a rule wait for the end of this unit. */
  void holds(String rule) {
    heldRules.add(rule);
  }

  Set<String> heldRules() {
    return heldRules;
  }

  void afterwards(Runnable action) {
    afterwards.add(action);
    rest.add(() -> afterwards.remove(afterwards.size() - 1));
  }

  List<Runnable> afterwards() {
    return afterwards;
  }
}
