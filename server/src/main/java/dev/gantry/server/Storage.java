package dev.gantry.server;

import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.store.WorkspaceStores;

/**
 * Where the workspace is kept. It lets go of the place when it is closed.
 *
 * @param contents the bytes of uploads
 * @param archives the bytes of exports
 * @param process this server among those that share the place
 * @param place as the one who started the server knows it, without any password
 */
record Storage(
    WorkspaceStores stores,
    FileContents contents,
    ExportArchives archives,
    IncomingFolder incoming,
    ServerProcess process,
    String place)
    implements AutoCloseable {

  @Override
  public void close() {
    try {
      stores.close();
    } finally {
      incoming.close();
    }
  }
}
