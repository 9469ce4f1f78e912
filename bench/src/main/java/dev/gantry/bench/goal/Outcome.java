package dev.gantry.bench.goal;

/**
 * What was measured for a goal.
 *
 * @param detail which of several figures it is, or where it comes from; may be empty
 */
public record Outcome(Goal goal, double value, String detail) {

  public Outcome(Goal goal, double value) {
    this(goal, value, "");
  }

  /** A goal whose theme broke off. */
  public static Outcome failed(Goal goal, Throwable cause) {
    return new Outcome(goal, Double.NaN, "not measured: " + cause);
  }

  /** Whether the goal is reached. */
  public boolean holds() {
    return goal.isReachedBy(value);
  }

  /** The word of the table. */
  public String verdict() {
    return holds() ? "HOLDS" : "MISSED";
  }

  /** What else is to be said: the detail, and of a missed goal the reason that was found. */
  public String remark() {
    String reason = holds() ? "" : goal.whenMissed();
    return detail.isEmpty() || reason.isEmpty() ? detail + reason : detail + "; " + reason;
  }
}
