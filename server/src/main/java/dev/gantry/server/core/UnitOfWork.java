package dev.gantry.server.core;

import java.util.function.Supplier;

/**
 * Runs several store calls as one durable step.
 *
 * <p>What the work writes becomes visible and durable together, or not at all when it throws. Work
 * reads its own writes, and a unit inside a unit is part of the outer one. It must be short: on the
 * embedded database all writers wait for it, so hashing, parsing and network calls belong before
 * it. Work may be repeated by an implementation that detects a conflict and therefore has no effect
 * other than through stores.
 */
public interface UnitOfWork {

  /**
   * Runs {@code work} and returns its result after the commit is durable.
   *
   * @throws RuntimeException whatever the work threw; nothing of it is stored then
   */
  <T> T write(Supplier<T> work);

  /**
   * Leaves an action for the time when the unit that asks for it is durable; it runs then, before
   * the unit's caller goes on and on that caller's thread, and never where the unit is undone.
   * Outside of a unit it runs at once. For effects beside the stores, such as removing a file.
   */
  void afterCommit(Runnable action);

  /** Runs work without a result; see {@link #write(Supplier)}. */
  default void run(Runnable work) {
    write(
        () -> {
          work.run();
          return null;
        });
  }
}
