package dev.gantry.contract.tests.report;

import dev.gantry.contract.tests.comparison.BodyComparison;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How much of an answer was held against an example.
 *
 * @param values leaves that had to be equal
 * @param volatileValues leaves of which only the type had to be equal
 * @param forgiven differences that the ledger gives a reason for
 */
public record Exactness(int values, int volatileValues, int forgiven) {
  /** Nothing but the shape is known. */
  public static final Exactness SHAPE_ONLY = new Exactness(0, 0, 0);

  /** What a comparison with this example holds an answer against. */
  public static Exactness of(JsonNode example, BodyComparison comparison) {
    return count(example, comparison, JsonPointer.empty(), false);
  }

  Exactness forgiving(int differences) {
    return new Exactness(values, volatileValues, forgiven + differences);
  }

  /** For a person. */
  public String text() {
    if (equals(SHAPE_ONLY)) {
      return "shape only";
    }
    if (volatileValues == 0 && forgiven == 0) {
      return values == 1 ? "its only value" : "all " + values + " values";
    }
    return values
        + " values"
        + (volatileValues == 0 ? "" : ", " + volatileValues + " volatile")
        + (forgiven == 0 ? "" : ", " + forgiven + " in the ledger");
  }

  private static Exactness count(
      JsonNode node, BodyComparison comparison, JsonPointer place, boolean inVolatile) {
    var isVolatile = inVolatile || comparison.isVolatile(place);
    if (node.isEmpty()) {
      return isVolatile ? new Exactness(0, 1, 0) : new Exactness(1, 0, 0);
    }
    var sum = SHAPE_ONLY;
    for (var entry : node.properties()) {
      var here = place.appendProperty(entry.getKey());
      sum = sum.plus(count(entry.getValue(), comparison, here, isVolatile));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      sum = sum.plus(count(node.get(i), comparison, place.appendIndex(i), isVolatile));
    }
    return sum;
  }

  private Exactness plus(Exactness other) {
    return new Exactness(
        values + other.values, volatileValues + other.volatileValues, forgiven + other.forgiven);
  }
}
