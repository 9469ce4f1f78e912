package dev.gantry.bench.goal;

/**
 * A figure that a theme is to reach.
 *
 * @param id stays the same from run to run
 * @param theme which theme measures it
 * @param unit of the figure; empty for a ratio
 * @param whenMissed why it is known to be missed, where that was found; else empty
 */
public record Goal(
    String id,
    String theme,
    String text,
    Bound bound,
    double limit,
    String unit,
    String whenMissed) {

  /** On which side of its limit a figure has to be. */
  public enum Bound {
    AT_LEAST("≥"),
    ABOVE(">"),
    AT_MOST("≤"),
    BELOW("<");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }

    private boolean holds(double value, double limit) {
      return switch (this) {
        case AT_LEAST -> value >= limit;
        case ABOVE -> value > limit;
        case AT_MOST -> value <= limit;
        case BELOW -> value < limit;
      };
    }
  }

  /** Whether a figure reaches it; one that is not a number does not. */
  public boolean isReachedBy(double value) {
    return bound.holds(value, limit);
  }

  /** The limit with its sign and unit. */
  public String limitText() {
    return bound.sign + " " + Figures.text(limit) + (unit.isEmpty() ? "" : " " + unit);
  }
}
