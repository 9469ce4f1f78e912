package dev.gantry.server.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.store.ExportArchivesContract;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchivesTest extends ExportArchivesContract {

  @TempDir Path parent;

  @Test
  void shouldShowAnArchiveUnderItsNameOnlyOnceItIsWhole() throws IOException {
    try (ExportArchives.Draft draft = archives().begin("e1", 1)) {
      draft.bytes().write(1);
      assertThat(names()).containsExactly("exportFile-e1-export.zip.partial");

      draft.finish();

      assertThat(names()).containsExactly("exportFile-e1-export.zip");
    }
    assertThat(names()).containsExactly("exportFile-e1-export.zip");
  }

  @Test
  void shouldLeaveNothingOfAnEarlierAttempt() throws IOException {
    cutOff("e1");
    finished("e1", "whole, but not recorded");
    finished("e1", "new");

    assertThat(names()).containsExactly("exportFile-e1-export.zip");
  }

  @Test
  void shouldLetNobodyElseReadAnArchiveInASharedFolder() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    try (ExportArchives.Draft draft = archives().begin("e1", 1)) {
      Path archive = Path.of(draft.finish().location());

      assertThat(Files.getPosixFilePermissions(archive))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  private Path folder() {
    return parent.resolve("made/when/needed");
  }

  @Override
  protected ExportArchives archives() {
    return new FolderArchives(folder());
  }

  @Override
  protected boolean isEmpty() throws IOException {
    return names().isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }
}
