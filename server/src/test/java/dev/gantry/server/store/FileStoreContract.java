package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.file.UploadedFileBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a {@link FileStore} must do. */
public abstract class FileStoreContract {

  protected abstract FileStore files();

  @Test
  void shouldFindAFileOnlyOnceItIsComplete() {
    UploadedFile begun = file("f1", "room", false);
    UploadedFile complete = file("f1", "room", true);

    files().begin(begun);
    assertThat(files().findById("f1")).isEmpty();
    assertThat(files().unfinished()).containsExactly("f1");

    files().update(complete);
    assertThat(files().findById("f1")).contains(complete);
    assertThat(files().unfinished()).isEmpty();
  }

  @Test
  void shouldKeepADiscardedFileAmongTheUnfinishedUntilItIsForgotten() {
    store(file("f1", "room", true));

    files().discard("f1");
    assertThat(files().findById("f1")).isEmpty();
    assertThat(files().unfinished()).containsExactly("f1");

    files().forget("f1");
    assertThat(files().unfinished()).isEmpty();
  }

  @Test
  void shouldNeverForgetACompleteFile() {
    store(file("f1", "room", true));

    files().forget("f1");

    assertThat(files().findById("f1")).isPresent();
  }

  @Test
  void shouldDiscardTheCompleteFilesOfOneRoom() {
    store(file("f1", "room", true));
    store(file("f2", "other", true));
    files().begin(file("f3", "room", false));

    assertThat(files().discardByRoom("room")).containsExactly("f1");

    assertThat(files().findById("f1")).isEmpty();
    assertThat(files().findById("f2")).isPresent();
    assertThat(files().unfinished()).containsExactly("f1", "f3");
  }

  private void store(UploadedFile file) {
    files().begin(UploadedFileBuilder.builder(file).complete(false).build());
    files().update(file);
  }

  private static UploadedFile file(String id, String roomId, boolean complete) {
    return UploadedFileBuilder.builder()
        .id(id)
        .name("a.txt")
        .type("text/plain")
        .size(5_000_000_000L)
        .roomId(roomId)
        .userId("ada-id")
        .complete(complete)
        .uploadedAt(NOON)
        .updatedAt(NOON)
        .other(Map.of("typeGroup", "text"))
        .build();
  }
}
