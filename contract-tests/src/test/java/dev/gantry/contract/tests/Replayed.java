package dev.gantry.contract.tests;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.ReplayReport;

/** Turns the outcome of a case into that of a JUnit test. */
public final class Replayed {
  private Replayed() {}

  /** Passes, fails with everything a person needs, or is shown as skipped with the reason. */
  public static void conclude(Outcome outcome, ReplayReport report) {
    report.add(outcome);
    switch (outcome.status()) {
      case FAILED -> fail(outcome.explanation());
      case NOT_RUN -> abort(outcome.reason());
      case PASSED -> {}
    }
  }
}
