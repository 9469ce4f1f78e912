package dev.gantry.reference.api;

/**
 * One difference between two states of a public API.
 *
 * @param breaking whether a program that uses the earlier one may not compile or not run
 * @param subject the type, or the type and the name of the member, as {@code ChatApi.getMessage}
 * @param what a sentence's end that says what has happened
 */
public record ApiChange(boolean breaking, String subject, String what) {
  @Override
  public String toString() {
    return subject + " " + what;
  }
}
