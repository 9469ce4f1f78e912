package dev.gantry.server.store.folder;

import dev.gantry.server.file.FileContents;
import dev.gantry.server.store.FileContentsContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class FolderContentsTest extends FileContentsContract {

  @TempDir Path folder;

  @Override
  protected FileContents contents() {
    return FolderContents.open(folder);
  }

  @Override
  protected boolean isEmpty() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.noneMatch(Files::isRegularFile);
    }
  }
}
