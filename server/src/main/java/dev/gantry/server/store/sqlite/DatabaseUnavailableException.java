package dev.gantry.server.store.sqlite;

import dev.gantry.server.store.StorageUnavailableException;
import java.nio.file.Path;

/**
 * The database cannot be opened, for a reason that the one who started the server can act on. The
 * message names the folder and is meant to be shown without a stack trace.
 */
public final class DatabaseUnavailableException extends StorageUnavailableException {

  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(Path place, String reason, Throwable cause) {
    super(
        "Cannot use " + place.toAbsolutePath() + ": " + reason,
        "Name another folder with --gantry.data or GANTRY_DATA.",
        cause);
  }
}
