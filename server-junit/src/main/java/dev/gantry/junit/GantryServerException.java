package dev.gantry.junit;

import org.jspecify.annotations.Nullable;

/** The server does not start, or does not take the fixture. The message says why. */
public final class GantryServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GantryServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The last cause says what is wrong; those around it only where it was noticed. */
  static GantryServerException of(String what, Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null && reason.getCause().getMessage() != null) {
      reason = reason.getCause();
    }
    return new GantryServerException(what + ": " + reason.getMessage(), failure);
  }
}
