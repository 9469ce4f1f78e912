package dev.gantry.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.ExportArchives;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What {@link ExportArchives} must do. */
public abstract class ExportArchivesContract {

  private int attempts;

  protected abstract ExportArchives archives();

  /** Whether nothing at all is stored. */
  protected abstract boolean isEmpty() throws IOException;

  @Test
  void shouldShowAnArchiveOnceItIsWhole() throws IOException {
    String location;
    try (ExportArchives.Draft draft = archives().begin("e1", 1)) {
      draft.bytes().write("whole".getBytes(StandardCharsets.UTF_8));

      ExportArchives.Archive archive = draft.finish();

      location = archive.location();
      assertThat(archive.size()).isEqualTo(5);
      assertThat(archives().exists(location)).isTrue();
    }
    assertThat(read(location)).isEqualTo("whole");
  }

  @Test
  void shouldLeaveNothingOfAnArchiveThatIsNotFinished() throws IOException {
    try (ExportArchives.Draft draft = archives().begin("e1", 1)) {
      draft.bytes().write(new byte[1_000_000]);
    }

    assertThat(isEmpty()).isTrue();
  }

  @Test
  void shouldBeginAnewWhereAnEarlierAttemptWasCutOff() throws IOException {
    cutOff("e1");
    finished("e1", "whole, but not recorded");

    assertThat(read(finished("e1", "new"))).isEqualTo("new");
  }

  @Test
  void shouldRemoveAnArchiveOnceAndForAll() throws IOException {
    String location = finished("e1", "whole");

    archives().delete(location);
    archives().delete(location);

    assertThat(archives().exists(location)).isFalse();
    assertThat(isEmpty()).isTrue();
  }

  @Test
  void shouldDiscardWhatThereIsOfAnArchive() throws IOException {
    archives().discard("e1");
    cutOff("e1");
    finished("e1", "whole");
    String other = finished("e12", "of another");

    archives().discard("e1");

    assertThat(read(other)).isEqualTo("of another");
    archives().delete(other);
    assertThat(isEmpty()).isTrue();
  }

  /** Stores an archive by a further attempt, and tells where. */
  protected final String finished(String exportId, String text) throws IOException {
    try (ExportArchives.Draft draft = archives().begin(exportId, ++attempts)) {
      draft.bytes().write(text.getBytes(StandardCharsets.UTF_8));
      return draft.finish().location();
    }
  }

  /** Writes what a server leaves behind that ends in the middle. */
  protected final ExportArchives.Draft cutOff(String exportId) throws IOException {
    ExportArchives.Draft draft = archives().begin(exportId, ++attempts);
    draft.bytes().write(new byte[1_000_000]);
    return draft;
  }

  protected final String read(String location) throws IOException {
    try (InputStream bytes = archives().open(location)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
