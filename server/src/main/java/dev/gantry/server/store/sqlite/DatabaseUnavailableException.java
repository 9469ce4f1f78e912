package dev.gantry.server.store.sqlite;

import java.nio.file.Path;

/**
 * The database cannot be opened, for a reason that the one who started the server can act on. The
 * message names the folder and is meant to be shown without a stack trace.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(Path place, String reason, Throwable cause) {
    super("Cannot use " + place.toAbsolutePath() + ": " + reason, cause);
  }
}
