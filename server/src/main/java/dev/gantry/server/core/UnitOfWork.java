package dev.gantry.server.core;

import java.util.function.Supplier;

/**
 * Runs several store calls as one durable step.
 *
 * <p>What the work writes becomes visible and durable together, or not at all when it throws. Work
 * reads its own writes, and a unit inside a unit is part of the outer one. It must be short: on the
 * embedded database all writers wait for it, so hashing, parsing and network calls belong before
 * it.
 *
 * <p>Work has no effect other than through stores, since an implementation may undo it and run it
 * again. It does so where others changed or removed, before the commit, a record that the work read
 * and then wrote or removed, and where they took an id or a unique name that the work wanted. So
 * work decides by what it reads itself, never by what was read before it. What it only reads may
 * have changed by the time of the commit; where that matters it asks for a {@link #guard}.
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

  /**
   * Names a rule that spans several records, of which the work may write just one, or that is about
   * a record which is not there yet: that a room keeps an owner, that a name is free. Of units that
   * name the same rule at the same time, one is committed before the others read. Called before the
   * reads that matter; outside of a unit it does nothing.
   *
   * @param rule the same text for everybody who depends on it
   */
  void guard(String rule);

  /** Runs work without a result; see {@link #write(Supplier)}. */
  default void run(Runnable work) {
    write(
        () -> {
          work.run();
          return null;
        });
  }
}
