package dev.gantry.bench.goal;

import java.util.Locale;

/** Figures as tables show them: as many digits as mean something. */
public final class Figures {

  private Figures() {}

  /** Large ones whole, small ones with two digits behind the point. */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String pattern = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
