package dev.gantry.server.store.sqlite;

/**
 * Writes that units leave for the end of their transaction, where one statement or one structure on
 * disk does for all of them. For the writer thread; what reads the same tables before must have
 * them written first, see {@link SqlSession#beforeUseOf}.
 */
interface HeldBack {

  /** Writes all that is held. */
  void write();

  /** Forgets what is held, since the units that left it are undone. */
  void discard();
}
