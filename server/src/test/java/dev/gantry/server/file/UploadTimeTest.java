package dev.gantry.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.store.folder.FolderContents;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** When a file that is not complete counts as left behind. */
class UploadTimeTest {

  private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  @RegisterExtension final TestStores stores = new TestStores();
  @TempDir Path folder;

  private final UnitOfWork unit = stores.unitOfWork();
  private UploadedFile begun;

  @BeforeEach
  void begin() {
    begun =
        UploadedFileBuilder.builder()
            .id("f1")
            .name("a.txt")
            .type("text/plain")
            .roomId("room")
            .userId("ada-id")
            .uploadedAt(stores.clock().instant())
            .updatedAt(stores.clock().instant())
            .build();
    stores.files().begin(begun);
  }

  @Test
  void shouldEraseAtOnceWhereTheServerIsAlone() {
    erase(true);

    assertThat(stores.files().unfinished(EVER)).isEmpty();
  }

  @Test
  void shouldLeaveAnUploadToAnotherServerForAsLongAsItMayTake() {
    UploadTime time = time(false);
    stores.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(time.isLeft(begun)).isTrue();

    stores.clock().advance(Duration.ofMillis(1));
    assertThat(time.isLeft(begun)).isFalse();
    stores.clock().advance(Duration.ofMinutes(30));
    erase(false);
    assertThat(stores.files().unfinished(EVER)).containsExactly("f1");

    stores.clock().advance(Duration.ofMillis(1));
    erase(false);
    assertThat(stores.files().unfinished(EVER)).isEmpty();
  }

  private void erase(boolean alone) {
    new FileRemoval(stores.files(), FolderContents.open(folder), unit, time(alone))
        .eraseUnfinished();
  }

  private UploadTime time(boolean alone) {
    return new UploadTime(new ServerProcess("one", alone), stores.clock());
  }
}
