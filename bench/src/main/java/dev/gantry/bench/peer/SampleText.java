package dev.gantry.bench.peer;

/** What people write, of ordinary length. */
public final class SampleText {

  public static final String MESSAGE =
      "The *build* is green again, we ship on Friday :tada: see #general";

  private SampleText() {}
}
