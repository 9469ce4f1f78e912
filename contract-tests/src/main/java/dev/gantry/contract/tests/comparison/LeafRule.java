package dev.gantry.contract.tests.comparison;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** When two leaves of the same type are the same. */
public enum LeafRule {
  /** Equal text; equal number, however many zeroes are written. */
  SAME_VALUE {
    @Override
    boolean isSame(JsonNode expected, JsonNode received) {
      return expected.isNumber()
          ? expected.decimalValue().compareTo(received.decimalValue()) == 0
          : expected.equals(received);
    }
  },

  /** As {@link #SAME_VALUE}; besides, two ways of writing one instant are the same. */
  SAME_INSTANT {
    @Override
    boolean isSame(JsonNode expected, JsonNode received) {
      return SAME_VALUE.isSame(expected, received)
          || expected.isString() && isSameInstant(expected.stringValue(), received.stringValue());
    }
  };

  abstract boolean isSame(JsonNode expected, JsonNode received);

  private static boolean isSameInstant(String expected, String received) {
    try {
      return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(received));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
