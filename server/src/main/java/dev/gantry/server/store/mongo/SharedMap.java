package dev.gantry.server.store.mongo;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A small collection that is read far more often than written, held in memory. It is read anew as a
 * whole again and again, since any other server, or Rocket.Chat itself, may write to it, with a
 * clock that is not ours. A unit of work sees its own changes, everybody else what is stored.
 */
final class SharedMap<V> {

  private final MongoUnits units;
  private final Supplier<Map<String, V>> stored;
  private SortedMap<String, V> known;
  private long changes;

  /**
   * @param stored reads all there is
   */
  SharedMap(MongoUnits units, Supplier<Map<String, V>> stored) {
    this.units = units;
    this.stored = stored;
    this.known = new TreeMap<>(stored.get());
  }

  /** The values, ordered by key. */
  SortedMap<String, V> values() {
    Map<String, V> own = units.current().map(this::changedBy).orElse(Map.of());
    SortedMap<String, V> others = known();
    return own.isEmpty() ? others : Collections.unmodifiableSortedMap(with(others, own));
  }

  /** Notes what a unit has just written. */
  void put(Unit unit, Map<String, V> changed) {
    unit.attach(this, with(changedBy(unit), changed));
    units.afterCommit(() -> add(changed));
  }

  /** Reads what others have written. */
  void refresh() {
    long before = changes();
    Map<String, V> read = stored.get();
    replace(before, read);
  }

  private synchronized SortedMap<String, V> known() {
    return Collections.unmodifiableSortedMap(known);
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized void add(Map<String, V> changed) {
    changes++;
    known = with(known, changed);
  }

  /** What was read while this server wrote may be older than that. */
  private synchronized void replace(long before, Map<String, V> read) {
    if (changes == before) {
      known = new TreeMap<>(read);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, V> changedBy(Unit unit) {
    return (Map<String, V>) unit.attachments().getOrDefault(this, Map.of());
  }

  private static <V> SortedMap<String, V> with(Map<String, V> some, Map<String, V> more) {
    SortedMap<String, V> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }
}
