package dev.gantry.contract.tests.remote;

/** A server that cannot be replayed against; the message says why. */
public final class TargetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TargetException(String message) {
    super(message);
  }
}
