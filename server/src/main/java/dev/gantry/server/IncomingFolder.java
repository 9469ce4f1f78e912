package dev.gantry.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of this process alone, where a body may be put while it is read.
 *
 * @param temporary whether it goes when the server stops
 */
record IncomingFolder(Path path, boolean temporary) implements AutoCloseable {

  /**
   * Makes a folder in the system's temporary one, which nobody but the server's user may read.
   *
   * @throws UncheckedIOException where that cannot be
   */
  static IncomingFolder makeTemporary() {
    try {
      return new IncomingFolder(Files.createTempDirectory("gantry-incoming"), true);
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder can be made", e);
    }
  }

  @Override
  public void close() {
    try {
      if (temporary) {
        FileSystemUtils.deleteRecursively(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary folder cannot be removed: " + path, e);
    }
  }
}
