package dev.gantry.server.store.sqlite;

/**
 * Told on the writer thread how far the current work has come, for state that is kept beside the
 * database. Callers of a unit are answered after the listeners.
 */
interface TransactionListener {

  /** A unit begins; several may share a transaction. */
  void unitStarted();

  /** What the unit did since {@link #unitStarted} is undone. */
  void unitUndone();

  /** All units since the last commit are durable. */
  void committed();

  /** Nothing since the last commit counts. */
  void undone();
}
