package dev.gantry.contract.tests.report;

import dev.gantry.contract.tests.report.Outcome.Status;
import java.util.Collection;

/**
 * How many cases there are, ran, and passed.
 *
 * @param run those that passed or failed
 */
record Tally(int cases, int run, int passed) {

  static Tally of(Collection<Outcome> outcomes) {
    var run = outcomes.stream().filter(it -> it.status() != Status.NOT_RUN).count();
    var passed = outcomes.stream().filter(it -> it.status() == Status.PASSED).count();
    return new Tally(outcomes.size(), Math.toIntExact(run), Math.toIntExact(passed));
  }

  String score() {
    return run + " of " + cases + " cases run, " + passed + " passed";
  }
}
