package dev.gantry.contract.diff;

import dev.gantry.contract.diff.comparison.Comparison;
import java.util.Locale;

/** Which comparison makes the command fail, so that a CI job can be a gate. */
enum FailOn {
  BREAKING {
    @Override
    boolean holds(Comparison comparison) {
      return comparison.breaking() || !comparison.revised().problems().isEmpty();
    }
  },
  ANY {
    @Override
    boolean holds(Comparison comparison) {
      return comparison.different() || !comparison.revised().problems().isEmpty();
    }
  },
  NEVER {
    @Override
    boolean holds(Comparison comparison) {
      return false;
    }
  };

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  static FailOn named(String name) {
    for (var failOn : values()) {
      if (failOn.name().equals(name.toUpperCase(Locale.ROOT))) {
        return failOn;
      }
    }
    throw new IllegalArgumentException(name + ": say breaking, any or never");
  }

  abstract boolean holds(Comparison comparison);
}
