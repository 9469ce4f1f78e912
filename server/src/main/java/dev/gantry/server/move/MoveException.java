package dev.gantry.server.move;

/** A move that cannot go on; the message says why, in one line. */
final class MoveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MoveException(String message, Throwable cause) {
    super(message, cause);
  }
}
