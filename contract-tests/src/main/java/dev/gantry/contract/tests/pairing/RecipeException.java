package dev.gantry.contract.tests.pairing;

/** A recipe that cannot be followed; the message says which part of it and why. */
public final class RecipeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecipeException(String message) {
    super(message);
  }
}
