package dev.gantry.server.store.sqlite;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.dao.DataAccessException;

/** The transaction of one group of units. For the writer thread. */
final class WriteTransaction {

  private final SqlSession session;
  private final List<TransactionListener> listeners = new CopyOnWriteArrayList<>();
  private final List<HeldBack> heldBack = new CopyOnWriteArrayList<>();
  private volatile long commits;

  WriteTransaction(SqlSession session) {
    this.session = session;
  }

  void addListener(TransactionListener listener) {
    listeners.add(listener);
  }

  void addHeldBack(HeldBack writes) {
    heldBack.add(writes);
  }

  /** How many groups have been committed so far. */
  long commits() {
    return commits;
  }

  void begin() {
    session.recover();
    session.update("BEGIN IMMEDIATE");
  }

  /**
   * Runs a unit that cannot be undone without the others.
   *
   * @return false where it failed and had written, so that the transaction has to be undone
   * @throws DataAccessException where the transaction as a whole is lost
   */
  boolean apply(Unit<?> unit) {
    listeners.forEach(TransactionListener::unitStarted);
    long before = session.writes();
    boolean well = unit.run();
    session.requireSound();
    return well || session.writes() == before;
  }

  /**
   * Runs a unit, and undoes it alone where its work throws.
   *
   * @throws DataAccessException where the transaction as a whole is lost
   */
  void applyAlone(Unit<?> unit) {
    listeners.forEach(TransactionListener::unitStarted);
    session.update("SAVEPOINT unit");
    boolean well = unit.run();
    session.requireSound();
    if (well) {
      writeHeldBack();
    } else {
      discardHeldBack();
      session.update("ROLLBACK TO unit");
      listeners.forEach(TransactionListener::unitUndone);
    }
    session.update("RELEASE unit");
  }

  /** Runs updates of which none counts where one fails, also when the unit goes on. */
  void together(Runnable updates) {
    writeHeldBack();
    session.update("SAVEPOINT together");
    try {
      updates.run();
      writeHeldBack();
    } catch (RuntimeException e) {
      discardHeldBack();
      session.update("ROLLBACK TO together");
      throw e;
    } finally {
      session.update("RELEASE together");
    }
  }

  void commit() {
    writeHeldBack();
    session.update("COMMIT");
    listeners.forEach(TransactionListener::committed);
    commits = commits + 1;
  }

  void undo() {
    discardHeldBack();
    listeners.forEach(TransactionListener::undone);
    session.recover();
    try {
      session.update("ROLLBACK");
    } catch (DataAccessException e) {
      // SQLite has already rolled back by itself, as it does when the disk is full.
    }
  }

  private void writeHeldBack() {
    heldBack.forEach(HeldBack::write);
  }

  private void discardHeldBack() {
    heldBack.forEach(HeldBack::discard);
  }
}
