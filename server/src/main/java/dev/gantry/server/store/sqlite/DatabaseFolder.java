package dev.gantry.server.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that one process at a time keeps its database in. The operating system takes the lock
 * back when the process ends, however it ends.
 */
final class DatabaseFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lockFile;

  private DatabaseFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  static DatabaseFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new DatabaseUnavailableException(folder, "it is a file, not a folder", e);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(folder, "the folder cannot be created", e);
    }
    return new DatabaseFolder(folder, lock(folder));
  }

  Path database() {
    return database(folder);
  }

  /** The file of the database in a folder. */
  static Path database(Path folder) {
    return folder.resolve("gantry.db");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(folder, "the lock file cannot be closed", e);
    }
  }

  private static FileChannel lock(Path folder) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              folder.resolve("gantry.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process; the answer is the same.
    } catch (IOException e) {
      throw new DatabaseUnavailableException(folder, "the folder cannot be written to", e);
    }
    closeQuietly(channel);
    throw new DatabaseUnavailableException(folder, "another server is already using it", null);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The refusal that follows says more.
    }
  }
}
