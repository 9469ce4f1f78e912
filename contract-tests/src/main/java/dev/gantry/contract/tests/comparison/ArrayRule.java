package dev.gantry.contract.tests.comparison;

import java.util.Arrays;
import java.util.Optional;

/** How an array is compared with the documented one. */
public enum ArrayRule {
  /** Element by element, and no further ones. */
  IN_ORDER("in order"),
  /** Every documented element has one of its own, wherever it stands; further ones are welcome. */
  CONTAINS("contains");

  private final String text;

  ArrayRule(String text) {
    this.text = text;
  }

  /** The rule as pairing files write it. */
  public static Optional<ArrayRule> named(String text) {
    return Arrays.stream(values()).filter(rule -> rule.text.equals(text)).findFirst();
  }
}
