package dev.gantry.contract.tests.pairing;

import dev.gantry.contract.tests.comparison.ArrayRule;
import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.LeafRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an answer must be like, besides what its example shows.
 *
 * @param answer what the answer to a documented request must hold, since no example shows it
 * @param volatileValues reason by JSON pointer: only the type of such a value is compared
 * @param arrays rule by JSON pointer, where an array is not compared element by element
 */
public record Expectation(
    Optional<JsonNode> answer, Map<String, String> volatileValues, Map<String, ArrayRule> arrays) {

  /** Nothing is special about it. */
  public static final Expectation AS_DOCUMENTED =
      new Expectation(Optional.empty(), Map.of(), Map.of());

  /** The rules by which such an answer is compared with its example. */
  public BodyComparison comparison() {
    return new BodyComparison(List.copyOf(volatileValues.keySet()), arrays, LeafRule.SAME_VALUE);
  }

  Expectation over(Expectation every) {
    return new Expectation(
        answer.or(every::answer),
        Merge.maps(every.volatileValues, volatileValues),
        Merge.maps(every.arrays, arrays));
  }
}
