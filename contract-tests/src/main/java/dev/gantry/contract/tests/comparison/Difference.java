package dev.gantry.contract.tests.comparison;

/**
 * One place where an answer is not the documented one.
 *
 * @param pointer JSON pointer into the body; empty for the answer as a whole
 * @param problem what is wrong, with expected and received
 */
public record Difference(String pointer, String problem) {
  /** One line for a person. */
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "answer" : pointer) + ": " + problem;
  }
}
