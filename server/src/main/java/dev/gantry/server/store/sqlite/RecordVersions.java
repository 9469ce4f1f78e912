package dev.gantry.server.store.sqlite;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Says of each record whether it is still the one that was read before. Records share a limited
 * number of versions, so a change may pass for one of other records, too, but never goes unnoticed.
 *
 * <p>A version is even. It is odd from the time when a unit of work changes one of its records
 * until the transaction has ended, and then becomes the next even one, before the unit's caller is
 * answered.
 */
final class RecordVersions implements TransactionListener {

  private static final int COUNT = 1 << 12;

  private final AtomicLongArray versions = new AtomicLongArray(COUNT);

  /** What the running transaction has changed; the writer thread alone touches it. */
  private final BitSet changing = new BitSet(COUNT);

  /** Where the version of a record is; to be asked for once per read. */
  static int slot(String record) {
    int hash = record.hashCode();
    return (hash ^ hash >>> 12 ^ hash >>> 24) & COUNT - 1;
  }

  /** The version that counts at the moment. */
  long at(int slot) {
    return versions.get(slot);
  }

  /** Whether a unit that is not committed yet has changed such a record. */
  static boolean isChanging(long version) {
    return (version & 1) == 1;
  }

  /** Notes that the running unit changes a record; called before or after its SQL. */
  void change(String record) {
    change(slot(record));
  }

  /** Notes that the running unit changes any number of records. */
  void changeAll() {
    for (int slot = 0; slot < COUNT; slot++) {
      change(slot);
    }
  }

  private void change(int slot) {
    if (!changing.get(slot)) {
      changing.set(slot);
      versions.incrementAndGet(slot);
    }
  }

  @Override
  public void unitStarted() {}

  /** Nothing to do: other units of the transaction may have changed the same. */
  @Override
  public void unitUndone() {}

  @Override
  public void committed() {
    settle();
  }

  @Override
  public void undone() {
    settle();
  }

  private void settle() {
    changing.stream().forEach(versions::incrementAndGet);
    changing.clear();
  }
}
