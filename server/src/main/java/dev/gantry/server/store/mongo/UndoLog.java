package dev.gantry.server.store.mongo;

import java.util.ArrayList;
import java.util.List;

/** How to take back the last changes of what a unit of work wants. */
final class UndoLog {

  private final List<Runnable> steps = new ArrayList<>();

  void add(Runnable step) {
    steps.add(step);
  }

  int size() {
    return steps.size();
  }

  /** Takes back what was changed since the log had this size. */
  void returnTo(int size) {
    while (steps.size() > size) {
      steps.remove(steps.size() - 1).run();
    }
  }

  void clear() {
    steps.clear();
  }
}
