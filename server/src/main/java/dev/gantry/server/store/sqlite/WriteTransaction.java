package dev.gantry.server.store.sqlite;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.dao.DataAccessException;

/** The transaction of one group of units, each within a savepoint. For the writer thread. */
final class WriteTransaction {

  private final SqlSession session;
  private final List<TransactionListener> listeners = new CopyOnWriteArrayList<>();
  private volatile long commits;

  WriteTransaction(SqlSession session) {
    this.session = session;
  }

  void addListener(TransactionListener listener) {
    listeners.add(listener);
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
   * Runs a unit, and undoes it alone where its work throws.
   *
   * @throws DataAccessException where the transaction as a whole is lost
   */
  void apply(Unit<?> unit) {
    listeners.forEach(TransactionListener::unitStarted);
    session.update("SAVEPOINT unit");
    if (!unit.run()) {
      session.update("ROLLBACK TO unit");
      listeners.forEach(TransactionListener::unitUndone);
    }
    session.update("RELEASE unit");
  }

  void commit() {
    session.update("COMMIT");
    listeners.forEach(TransactionListener::committed);
    commits = commits + 1;
  }

  void undo() {
    listeners.forEach(TransactionListener::undone);
    session.recover();
    try {
      session.update("ROLLBACK");
    } catch (DataAccessException e) {
      // SQLite has already rolled back by itself, as it does when the disk is full.
    }
  }
}
