package dev.gantry.server.store.sqlite;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A small table that is read far more often than written, held in memory as the last commit left
 * it. A unit of work sees its own changes, everybody else only what is durable.
 */
final class CommittedMap<V> implements TransactionListener {

  private final BooleanSupplier inUnit;
  private volatile Map<String, V> committed;

  // The writer thread alone touches these.
  private Map<String, V> current;
  private Map<String, V> beforeUnit;

  /**
   * Starts with what the table holds when the database is opened.
   *
   * @param inUnit whether the asking code is part of a unit of work
   */
  CommittedMap(Map<String, V> stored, BooleanSupplier inUnit) {
    this.inUnit = inUnit;
    this.committed = stored;
    this.current = stored;
    this.beforeUnit = stored;
  }

  /** The values, ordered by key. */
  Map<String, V> values() {
    return inUnit.getAsBoolean() ? current : committed;
  }

  /** Notes what the running unit has just written. */
  void put(Map<String, V> changes) {
    Map<String, V> changed = new TreeMap<>(current);
    changed.putAll(changes);
    current = changed;
  }

  /** Notes that the running unit has emptied the table. */
  void clear() {
    current = Map.of();
  }

  @Override
  public void unitStarted() {
    beforeUnit = current;
  }

  @Override
  public void unitUndone() {
    current = beforeUnit;
  }

  @Override
  public void committed() {
    committed = current;
  }

  @Override
  public void undone() {
    current = committed;
  }
}
