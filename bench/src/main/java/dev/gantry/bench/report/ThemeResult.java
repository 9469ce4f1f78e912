package dev.gantry.bench.report;

import dev.gantry.bench.goal.Outcome;
import java.util.List;

/**
 * What one theme measured.
 *
 * @param title what was measured and how
 */
public record ThemeResult(String theme, String title, Table table, List<Outcome> outcomes) {

  public ThemeResult {
    outcomes = List.copyOf(outcomes);
  }
}
