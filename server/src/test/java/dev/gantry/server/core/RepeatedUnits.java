package dev.gantry.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Units of work as a storage runs them that many servers share: the work of each is done once for
 * nothing, undone, and done again. So every test that uses it also shows that the work can be
 * repeated; and a test can let another server write in between.
 */
public final class RepeatedUnits implements UnitOfWork {

  private final Supplier<UnitOfWork> units;
  private final ThreadLocal<Boolean> inUnit = ThreadLocal.withInitial(() -> false);
  private final AtomicReference<Rival> rival = new AtomicReference<>();
  private final Set<String> guards = ConcurrentHashMap.newKeySet();

  /**
   * @param units the real ones, asked for each unit
   */
  public RepeatedUnits(Supplier<UnitOfWork> units) {
    this.units = units;
  }

  /**
   * Lets another server do something while the next unit is under way: after its work has read and
   * written, and before that could be committed. Where the other writes none of the same records,
   * only the guard that the two share makes a storage notice.
   *
   * @param rule the guard that the unit must ask for; null for none
   */
  public void meanwhile(String rule, Runnable another) {
    rival.set(new Rival(rule, another));
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (inUnit.get()) {
      return work.get();
    }
    Rival met = rival.getAndSet(null);
    guards.clear();
    undo(work);
    if (met != null) {
      assertThat(met.rule == null || guards.contains(met.rule)).as("guards " + met.rule).isTrue();
      met.work.run();
    }
    return units.get().write(() -> marked(work));
  }

  @Override
  public void afterCommit(Runnable action) {
    units.get().afterCommit(action);
  }

  @Override
  public void guard(String rule) {
    units.get().guard(rule);
    guards.add(rule);
  }

  private void undo(Supplier<?> work) {
    try {
      units
          .get()
          .run(
              () -> {
                marked(work);
                throw new Undone();
              });
    } catch (Undone expected) {
      // Nothing of it is stored.
    }
  }

  private <T> T marked(Supplier<T> work) {
    inUnit.set(true);
    try {
      return work.get();
    } finally {
      inUnit.set(false);
    }
  }

  private record Rival(String rule, Runnable work) {}

  private static final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undone() {
      super("undone", null, false, false);
    }
  }
}
