package dev.gantry.server.store.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Names that last. */
final class Durable {

  private Durable() {}

  /** Gives a file, whose bytes are durable, another name in one step that is durable, too. */
  static void rename(Path file, Path name) throws IOException {
    Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
    // A new name is durable only once its folder is.
    try (FileChannel folder = FileChannel.open(name.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (AccessDeniedException e) {
      // Windows does not open folders, and needs no such step.
    }
  }
}
