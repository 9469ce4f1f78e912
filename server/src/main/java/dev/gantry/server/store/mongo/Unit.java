package dev.gantry.server.store.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonValue;
import org.bson.Document;

/** What one unit of work has read and wants to write. For one thread. */
final class Unit {

  private final String id;
  private final Slot slot;
  private final Map<Key, Optional<Document>> read = new HashMap<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private final Set<String> stampedRooms = new LinkedHashSet<>();
  private Map<Key, Draft> drafts = new LinkedHashMap<>();
  private List<Effect> later = new ArrayList<>();
  private Map<Object, Object> attachments = new HashMap<>();
  private int parts;
  private ConflictException failure;

  /** One document of one collection. */
  record Key(String collection, String id) {}

  /** What a unit wanted at some moment. */
  record Savepoint(
      int parts, Map<Key, Draft> drafts, List<Effect> later, Map<Object, Object> attachments) {}

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

  /** What this unit knows of a document; null where it has to be read. */
  Optional<Document> known(Key key) {
    Draft draft = drafts.get(key);
    return draft == null ? read.get(key) : Optional.ofNullable(draft.wanted());
  }

  /**
   * Remembers a document as it was read first: what follows from it is written only if it holds.
   */
  void remember(Key key, Document document) {
    read.putIfAbsent(key, Optional.ofNullable(document));
  }

  void insert(Key key, Document document) {
    Draft draft = drafts.get(key);
    drafts.put(
        key,
        draft == null
            ? new Draft(null, true, document)
            : new Draft(draft.base(), draft.inserted(), document));
  }

  /** Wants a document, which this unit knows, to be another. */
  void change(Key key, Document wanted) {
    Draft draft = drafts.get(key);
    drafts.put(
        key,
        draft == null
            ? new Draft(read.get(key).orElseThrow(), false, wanted)
            : new Draft(draft.base(), draft.inserted(), wanted));
  }

  void delete(Key key) {
    Draft draft = drafts.get(key);
    drafts.put(
        key,
        draft == null
            ? new Draft(read.getOrDefault(key, Optional.empty()).orElse(null), false, null)
            : new Draft(draft.base(), draft.inserted(), null));
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

  private static boolean isForAnother(Effect effect, Key key) {
    BsonValue meant = effect.filter().get("_id");
    return meant != null && meant.isString() && !meant.asString().getValue().equals(key.id());
  }

  /** Takes all that is wanted so far, what can conflict first. */
  List<Effect> drain() {
    List<Effect> all =
        new ArrayList<>(
            drafts.entrySet().stream()
                .map(draft -> draft.getValue().effect(draft.getKey()))
                .filter(Objects::nonNull)
                .toList());
    List<Effect> removals = all.stream().filter(effect -> !effect.canConflict()).toList();
    all.removeAll(removals);
    all.addAll(later);
    all.addAll(removals);
    drafts = new LinkedHashMap<>();
    later = new ArrayList<>();
    read.clear();
    return all;
  }

  /** A new id for the part of the unit that is written now. */
  String nextPart() {
    return id + "." + parts++;
  }

  /** Whether a part of it has been written already, so that it cannot be begun anew. */
  boolean isPartlyWritten() {
    return parts > 0;
  }

  /** Notes that what it wanted cannot be, whatever the work makes of the exception. */
  void fail(ConflictException conflict) {
    failure = conflict;
  }

  void checkFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  Savepoint savepoint() {
    return new Savepoint(
        parts, new LinkedHashMap<>(drafts), new ArrayList<>(later), new HashMap<>(attachments));
  }

  /** Forgets what was wanted since then, unless it has been written. */
  void returnTo(Savepoint savepoint) {
    boolean same = savepoint.parts() == parts;
    drafts = same ? savepoint.drafts() : new LinkedHashMap<>();
    later = same ? savepoint.later() : new ArrayList<>();
    attachments = savepoint.attachments();
  }

  Object attachment(Object key) {
    return attachments.get(key);
  }

  /** Keeps what a store knows within this unit; it is forgotten with it. */
  void attach(Object key, Object value) {
    attachments.put(key, value);
  }

  void stamped(String roomId) {
    stampedRooms.add(roomId);
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
