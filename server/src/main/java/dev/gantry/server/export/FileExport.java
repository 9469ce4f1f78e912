package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.User;

/** Writes a room into a file. */
public final class FileExport {

  /** Starts the work, which goes on after the answer. */
  void start(User caller, Room room, FileExportRequest request) {
    throw ApiException.verbatim(501, "[error-not-implemented]", "error-not-implemented");
  }
}
