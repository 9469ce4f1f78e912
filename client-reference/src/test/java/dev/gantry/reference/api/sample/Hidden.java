package dev.gantry.reference.api.sample;

/** What a public type inherits from it is public all the same. */
abstract class Hidden {
  /** Reached through its subclass. */
  public void close() {}
}
