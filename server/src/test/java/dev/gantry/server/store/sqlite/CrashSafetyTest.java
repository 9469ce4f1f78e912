package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.MutableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashSafetyTest {

  private static final int ENOUGH = 300;

  @TempDir Path folder;

  @Test
  void shouldHoldEveryAcknowledgedMessageAfterTheProcessIsKilled() throws Exception {
    List<String> acknowledged = writeInAnotherProcessAndKillIt();

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    try (SqliteStores stores = SqliteStores.open(folder, new MutableClock())) {
      assertThat(acknowledged)
          .allSatisfy(id -> assertThat(stores.messages().findById(id)).isPresent());
    }
  }

  private List<String> writeInAnotherProcessAndKillIt() throws IOException, InterruptedException {
    Process writer = ChildProcess.start(MessageWriter.class, folder);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines = writer.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The last line may be cut off.
        if (line.length() == MessageWriter.ID_LENGTH) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == ENOUGH) {
          // By its handle, since killing the Process itself would close what it has printed.
          writer.toHandle().destroyForcibly();
        }
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return acknowledged;
  }
}
