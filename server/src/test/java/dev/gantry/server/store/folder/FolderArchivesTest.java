package dev.gantry.server.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.ExportArchives;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchivesTest {

  @TempDir Path parent;

  @Test
  void shouldShowAnArchiveUnderItsNameOnlyOnceItIsWhole() throws IOException {
    try (ExportArchives.Draft draft = archives().begin("e1")) {
      draft.bytes().write("whole".getBytes(StandardCharsets.UTF_8));
      assertThat(names()).containsExactly("exportFile-e1-export.zip.partial");

      ExportArchives.Archive archive = draft.finish();

      assertThat(names()).containsExactly("exportFile-e1-export.zip");
      assertThat(archive.size()).isEqualTo(5);
      assertThat(archives().exists(archive.location())).isTrue();
      assertThat(archives().open(archive.location())).hasContent("whole");
    }
    assertThat(names()).containsExactly("exportFile-e1-export.zip");
  }

  @Test
  void shouldLeaveNothingOfAnArchiveThatIsNotFinished() throws IOException {
    try (ExportArchives.Draft draft = archives().begin("e1")) {
      draft.bytes().write(1);
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void shouldBeginAnewWhereAnEarlierAttemptWasCutOff() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("exportFile-e1-export.zip.partial"), "half of a long text");
    Files.writeString(folder().resolve("exportFile-e1-export.zip"), "whole, but not recorded");

    try (ExportArchives.Draft draft = archives().begin("e1")) {
      OutputStream bytes = draft.bytes();
      bytes.write("new".getBytes(StandardCharsets.UTF_8));
      assertThat(archives().open(draft.finish().location())).hasContent("new");
    }
    assertThat(names()).containsExactly("exportFile-e1-export.zip");
  }

  @Test
  void shouldRemoveAnArchiveOnceAndForAll() throws IOException {
    String location;
    try (ExportArchives.Draft draft = archives().begin("e1")) {
      location = draft.finish().location();
    }

    archives().delete(location);
    archives().delete(location);

    assertThat(archives().exists(location)).isFalse();
  }

  @Test
  void shouldDiscardWhatThereIsOfAnArchive() throws IOException {
    archives().discard("e1");
    Files.createDirectories(folder());
    for (String name : List.of("e1-export.zip", "e1-export.zip.partial", "e2-export.zip")) {
      Files.writeString(folder().resolve("exportFile-" + name), "any");
    }

    archives().discard("e1");

    assertThat(names()).containsExactly("exportFile-e2-export.zip");
  }

  @Test
  void shouldLetNobodyElseReadAnArchiveInASharedFolder() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    try (ExportArchives.Draft draft = archives().begin("e1")) {
      Path archive = Path.of(draft.finish().location());

      assertThat(Files.getPosixFilePermissions(archive))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  private Path folder() {
    return parent.resolve("made/when/needed");
  }

  private ExportArchives archives() {
    return new FolderArchives(folder());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }
}
