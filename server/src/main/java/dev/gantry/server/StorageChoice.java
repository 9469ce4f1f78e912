package dev.gantry.server;

import dev.gantry.server.core.RandomIds;
import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.store.StorageUnavailableException;
import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.store.folder.FolderArchives;
import dev.gantry.server.store.folder.FolderContents;
import dev.gantry.server.store.mongo.MongoStores;
import dev.gantry.server.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** What {@code GANTRY_STORAGE} asks for. */
enum StorageChoice {
  /** A database and files in the data folder, whose lock keeps every other server out. */
  EMBEDDED {
    @Override
    Storage open(GantryProperties properties, Clock clock) {
      Path folder = properties.data();
      SqliteStores stores = SqliteStores.open(folder, clock);
      return closedOnFailure(
          stores,
          () -> {
            FolderContents contents = FolderContents.open(folder.resolve("files"));
            return new Storage(
                stores,
                contents,
                new FolderArchives(properties.export().folder()),
                new IncomingFolder(contents.incoming(), false),
                new ServerProcess("embedded", true),
                folder.toAbsolutePath().toString());
          });
    }
  },

  /** A database that any number of servers share. */
  MONGODB {
    @Override
    Storage open(GantryProperties properties, Clock clock) {
      MongoStores stores = MongoStores.open(properties.storage(), clock);
      return closedOnFailure(
          stores,
          () ->
              new Storage(
                  stores,
                  stores.fileContents(),
                  stores.exportArchives(),
                  IncomingFolder.makeTemporary(),
                  new ServerProcess(new RandomIds().newId(), false),
                  stores.place()));
    }
  };

  private static final String REMEDY = "Leave out GANTRY_STORAGE for the embedded database.";

  /**
   * Reads the option; its value may hold a password and is therefore never repeated.
   *
   * @throws StorageUnavailableException where it is no address of a storage
   */
  static StorageChoice of(String storage) {
    if (storage == null || storage.isBlank()) {
      return EMBEDDED;
    }
    if (storage.startsWith("mongodb://") || storage.startsWith("mongodb+srv://")) {
      return MONGODB;
    }
    throw new StorageUnavailableException(
        "GANTRY_STORAGE has to be a mongodb:// or mongodb+srv:// address", REMEDY, null);
  }

  abstract Storage open(GantryProperties properties, Clock clock);

  private static Storage closedOnFailure(WorkspaceStores stores, Supplier<Storage> rest) {
    try {
      return rest.get();
    } catch (RuntimeException e) {
      stores.close();
      throw e;
    }
  }
}
