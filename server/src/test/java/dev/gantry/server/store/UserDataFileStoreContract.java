package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.export.UserDataFileBuilder;
import dev.gantry.server.export.UserDataFileStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a {@link UserDataFileStore} must do. */
public abstract class UserDataFileStoreContract {

  protected abstract UserDataFileStore files();

  @Test
  void shouldFindAFileUntilItIsDeleted() {
    UserDataFile file = file("f1", NOON);

    files().insert(file);
    assertThat(files().findById("f1")).contains(file);

    files().delete("f1");
    assertThat(files().findById("f1")).isEmpty();
  }

  @Test
  void shouldTellWhichFilesAreOlderThanAMoment() {
    files().insert(file("of-noon", NOON));
    files().insert(file("before", NOON.minusMillis(1)));
    files().insert(file("long-before", NOON.minusSeconds(1)));

    assertThat(files().olderThan(NOON))
        .extracting(UserDataFile::id)
        .containsExactly("long-before", "before");
  }

  @Test
  void shouldTellWhichFilesOfAUserAreNotAmongTheNewest() {
    files().insert(file("noon", NOON));
    files().insert(file("noon-again", NOON));
    files().insert(file("before", NOON.minusMillis(1)));
    files().insert(UserDataFileBuilder.builder(file("of-ben", NOON)).userId("ben-id").build());

    assertThat(files().allButNewest("ada-id", 1))
        .extracting(UserDataFile::id)
        .containsExactly("noon", "before");
    assertThat(files().allButNewest("ada-id", 3)).isEmpty();
    assertThat(files().allButNewest("ben-id", 1)).isEmpty();
  }

  private static UserDataFile file(String id, Instant at) {
    return UserDataFileBuilder.builder()
        .id(id)
        .userId("ada-id")
        .roomId("room")
        .type("application/zip")
        .size(5_000_000_000L)
        .name("2026-01-01-Ada.zip")
        .store("FileSystem:UserDataFiles")
        .complete(true)
        .progress(1)
        .path("/data-export/" + id)
        .url("https://chat.example.org/data-export/" + id)
        .location("/tmp/" + id + ".zip")
        .uploadedAt(at)
        .updatedAt(at)
        .build();
  }
}
