package dev.gantry.server.workspace;

/**
 * A fixture file that cannot be loaded. The message names the file, the section and the entry, as
 * in {@code demo.json: rooms[2]: ...}; nothing of the file is stored.
 */
public final class FixtureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FixtureException(String message) {
    super(message);
  }

  /** The same problem with the place where it was found before it. */
  FixtureException at(String place) {
    return new FixtureException(place + ": " + getMessage());
  }
}
