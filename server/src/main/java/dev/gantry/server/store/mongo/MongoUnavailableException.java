package dev.gantry.server.store.mongo;

import dev.gantry.server.store.StorageUnavailableException;

/** The MongoDB that a workspace should be kept in cannot be used. */
public final class MongoUnavailableException extends StorageUnavailableException {

  private static final long serialVersionUID = 1L;

  MongoUnavailableException(String reason, Throwable cause) {
    super(
        "Cannot use the MongoDB: " + reason,
        "Mend --gantry.storage or GANTRY_STORAGE, or start that database.",
        cause);
  }
}
