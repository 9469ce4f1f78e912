package dev.gantry.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A temporary folder, readable for this user alone. */
record DataFolder(Path path) implements AutoCloseable {

  static DataFolder create() {
    try {
      return new DataFolder(Files.createTempDirectory("gantry-junit"));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no temporary folder for the server", e);
    }
  }

  /** What every server is told, whatever the environment and the program under test say. */
  List<String> options() {
    return List.of(
        "--server.address=127.0.0.1",
        "--gantry.data=" + path.resolve("data"),
        "--gantry.export.folder=" + path.resolve("exports"),
        "--gantry.site-url=",
        "--gantry.test-mode=false",
        "--gantry.admin.id=",
        "--gantry.admin.username=",
        "--gantry.admin.name=",
        "--gantry.admin.email=",
        // Only until the fixture is loaded, which brings an administrator.
        "--gantry.admin.password=" + UUID.randomUUID());
  }

  /** Removes what the server has stored. */
  void clear() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(path)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + path + " cannot be emptied", e);
    }
  }

  @Override
  public void close() {
    clear();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + path + " cannot be removed", e);
    }
  }
}
