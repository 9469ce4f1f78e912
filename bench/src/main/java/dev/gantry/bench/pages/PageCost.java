package dev.gantry.bench.pages;

import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.load.Sample;
import dev.gantry.bench.load.Series;
import java.util.List;

/**
 * What one page cost in both rooms.
 *
 * @param problem why the two are not the same page, or could not be measured; else empty
 */
record PageCost(ListPage page, Series small, Series large, String problem) {

  private static final Series NOTHING = new Series(List.of());

  /** A page that could not be had. */
  static PageCost failed(ListPage page, Throwable cause) {
    return new PageCost(page, NOTHING, NOTHING, "not measured: " + cause);
  }

  /** How many times more it costs in the large room; not a number where it was not measured. */
  double ratio() {
    return large.ratio(small, Sample::p50);
  }

  /** Whether it is the same page, for no more than the goal allows. */
  boolean reaches(Goal goal) {
    return problem.isEmpty() && goal.isReachedBy(ratio());
  }

  /** The figure of a goal whose worst page this is: none that would reach it where pages differ. */
  double figure(Goal goal) {
    return reaches(goal) || !goal.isReachedBy(ratio()) ? ratio() : Double.NaN;
  }

  /** A row of the report. */
  String[] row(Goal goal) {
    return new String[] {
      page.title(),
      Figures.text(small.p50() / 1000),
      Figures.text(large.p50() / 1000),
      Figures.text(ratio()),
      verdict(goal)
    };
  }

  private String verdict(Goal goal) {
    if (reaches(goal)) {
      return "yes";
    }
    String reason = problem.isEmpty() ? page.whenMissed() : problem;
    if (!problem.isEmpty() && !page.whenMissed().isEmpty()) {
      reason += "; " + page.whenMissed();
    }
    return reason.isEmpty() ? "no" : "no: " + reason;
  }
}
