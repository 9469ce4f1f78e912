package dev.gantry.server.store.mongo;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a unit of work wants single documents to be, in the order in which it wanted it first. */
final class Drafts {

  private final Map<Unit.Key, Draft> all = new LinkedHashMap<>();
  private final Map<String, Map<String, Draft>> byCollection = new HashMap<>();
  private final UndoLog log;

  Drafts(UndoLog log) {
    this.log = log;
  }

  /** The draft of a document; null where there is none. */
  Draft get(Unit.Key key) {
    return all.get(key);
  }

  void put(Unit.Key key, Draft draft) {
    Draft before = all.get(key);
    set(key, draft);
    log.add(before == null ? () -> remove(key) : () -> set(key, before));
  }

  /** The drafts of a collection, by id; it follows what is changed. */
  Map<String, Draft> of(String collection) {
    return Collections.unmodifiableMap(byCollection.getOrDefault(collection, Map.of()));
  }

  Map<Unit.Key, Draft> all() {
    return all;
  }

  void clear() {
    all.clear();
    byCollection.clear();
  }

  private void set(Unit.Key key, Draft draft) {
    all.put(key, draft);
    byCollection
        .computeIfAbsent(key.collection(), collection -> new LinkedHashMap<>())
        .put(key.id(), draft);
  }

  private void remove(Unit.Key key) {
    all.remove(key);
    byCollection.get(key.collection()).remove(key.id());
  }
}
