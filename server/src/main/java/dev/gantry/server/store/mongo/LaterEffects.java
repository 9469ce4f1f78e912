package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.Effect.Kind.DELETE_MANY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonValue;

/** What a unit of work wants beside its drafts, and nothing can stand in the way of. */
final class LaterEffects {

  private final List<Effect> all = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final UndoLog log;

  LaterEffects(UndoLog log) {
    this.log = log;
  }

  void add(Effect effect) {
    List<Integer> own = places.computeIfAbsent(effect.collection(), name -> new ArrayList<>());
    own.add(all.size());
    all.add(effect);
    log.add(
        () -> {
          all.remove(all.size() - 1);
          own.remove(own.size() - 1);
        });
  }

  List<Effect> all() {
    return all;
  }

  /** The effects on a collection. */
  Stream<Effect> of(String collection) {
    return places.getOrDefault(collection, List.of()).stream().map(all::get);
  }

  boolean hasAny(String collection) {
    return !places.getOrDefault(collection, List.of()).isEmpty();
  }

  /** Whether one may change this document. */
  boolean mayChange(Unit.Key key) {
    return of(key.collection()).anyMatch(effect -> !isForAnother(effect, key));
  }

  /** Whether one removes documents by a filter, this one perhaps. */
  boolean mayRemove(Unit.Key key) {
    return of(key.collection()).anyMatch(effect -> effect.kind() == DELETE_MANY);
  }

  /** Keeps a document that is made after them from those that were wanted by a filter. */
  void keepFrom(Unit.Key key) {
    for (int place : places.getOrDefault(key.collection(), List.of())) {
      Effect effect = all.get(place);
      if (!isForAnother(effect, key)) {
        all.set(place, effect.except(key.id()));
        log.add(() -> all.set(place, effect));
      }
    }
  }

  void clear() {
    all.clear();
    places.clear();
  }

  private static boolean isForAnother(Effect effect, Unit.Key key) {
    BsonValue meant = effect.filter().get(Records.ID);
    return meant != null && meant.isString() && !meant.asString().getValue().equals(key.id());
  }
}
