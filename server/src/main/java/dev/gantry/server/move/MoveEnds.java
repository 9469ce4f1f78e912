package dev.gantry.server.move;

import dev.gantry.server.store.StorageUnavailableException;
import dev.gantry.server.store.folder.FolderArchives;
import dev.gantry.server.store.folder.FolderContents;
import dev.gantry.server.store.mongo.MongoCopy;
import dev.gantry.server.store.sqlite.SqliteCopy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Opens the workspaces of a move by what the command line calls them: a folder or the address of a
 * MongoDB.
 *
 * @param exports where archives of exports lie beside a folder
 */
record MoveEnds(Path exports, Clock clock) {

  /**
   * Opens a workspace that is there.
   *
   * @throws StorageUnavailableException where there is none or somebody uses it
   */
  MoveEnd source(String place) {
    return isMongo(place)
        ? mongo(MongoCopy.source(place, clock))
        : folder(SqliteCopy.source(path(place)), path(place));
  }

  /**
   * Opens the place of a workspace, making a folder that is missing.
   *
   * @throws StorageUnavailableException where it cannot be used
   */
  MoveEnd target(String place) {
    return isMongo(place)
        ? mongo(MongoCopy.target(place, clock))
        : folder(SqliteCopy.target(path(place)), path(place));
  }

  private static boolean isMongo(String place) {
    return place.startsWith("mongodb://") || place.startsWith("mongodb+srv://");
  }

  private static MoveEnd mongo(MongoCopy records) {
    return new MoveEnd(records, records.contents(), records.archives());
  }

  private MoveEnd folder(SqliteCopy records, Path folder) {
    try {
      return new MoveEnd(
          records, FolderContents.open(folder.resolve("files")), new FolderArchives(exports));
    } catch (RuntimeException e) {
      records.close();
      throw e;
    }
  }

  private static Path path(String place) {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new MoveException("A place is neither a folder nor a mongodb:// address", null);
    }
  }
}
