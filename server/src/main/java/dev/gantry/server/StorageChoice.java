package dev.gantry.server;

import dev.gantry.server.store.StorageUnavailableException;
import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.store.sqlite.SqliteStores;
import java.time.Clock;

/** What {@code GANTRY_STORAGE} asks for. */
enum StorageChoice {
  EMBEDDED {
    @Override
    WorkspaceStores open(GantryProperties properties, Clock clock) {
      return SqliteStores.open(properties.data(), clock);
    }
  };

  private static final String REMEDY = "Leave out GANTRY_STORAGE for the embedded database.";

  /**
   * Reads the option; its value may hold a password and is therefore never repeated.
   *
   * @throws StorageUnavailableException for anything but the embedded database
   */
  static StorageChoice of(String storage) {
    if (storage == null || storage.isBlank()) {
      return EMBEDDED;
    }
    boolean mongo = storage.startsWith("mongodb://") || storage.startsWith("mongodb+srv://");
    throw new StorageUnavailableException(
        mongo
            ? "GANTRY_STORAGE names a MongoDB, which this version cannot use yet"
            : "GANTRY_STORAGE has to be a mongodb:// or mongodb+srv:// address",
        REMEDY,
        null);
  }

  abstract WorkspaceStores open(GantryProperties properties, Clock clock);
}
