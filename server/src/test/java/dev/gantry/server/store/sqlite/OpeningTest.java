package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.MutableClock;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

  @TempDir Path folder;

  @Test
  void shouldCreateAMissingFolder() {
    Path missing = folder.resolve("a/b");

    open(missing).close();

    assertThat(missing.resolve("gantry.db")).exists();
  }

  @Test
  void shouldLeaveOnlyTheDatabaseFileWhenClosed() {
    open(folder).close();

    assertThat(folder)
        .isDirectoryContaining("glob:**gantry.db")
        .isDirectoryNotContaining("glob:**-wal");
  }

  @Test
  void shouldRefuseASecondUseOfTheFolderInThisProcess() {
    try (SqliteStores first = open(folder)) {
      assertThat(first).isNotNull();
      assertRefused(folder, "another server is already using it");
    }
    open(folder).close();
  }

  @Test
  void shouldRefuseAFolderThatAnotherProcessUses() throws Exception {
    Process other = ChildProcess.start(MessageWriter.class, folder);
    try (BufferedReader lines = other.inputReader()) {
      assertThat(lines.readLine()).isNotNull();

      assertRefused(folder, "another server is already using it");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void shouldSayThatTheFolderIsAFile() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertRefused(file, "it is a file, not a folder");
    assertRefused(file.resolve("below"), "the folder cannot be created");
  }

  @Test
  void shouldSayThatTheFolderCannotBeWritten() throws Exception {
    // Works for root as well, unlike taking away permissions.
    Files.createDirectory(folder.resolve("gantry.lock"));

    assertRefused(folder, "the folder cannot be written to");
  }

  @Test
  void shouldSayThatTheFileIsNoDatabase() throws Exception {
    Files.writeString(folder.resolve("gantry.db"), "not a database at all\n".repeat(100));

    assertRefused(folder, "it is not a SQLite database");
  }

  @Test
  void shouldNotTouchAForeignDatabase() throws Exception {
    execute("CREATE TABLE theirs (x)");
    byte[] before = Files.readAllBytes(folder.resolve("gantry.db"));

    assertRefused(folder, "it is not a Gantry database");

    assertThat(Files.readAllBytes(folder.resolve("gantry.db"))).isEqualTo(before);
  }

  @Test
  void shouldRefuseADatabaseOfANewerGantry() throws Exception {
    open(folder).close();
    execute("PRAGMA user_version = 1000");

    assertRefused(folder, "made by a newer Gantry");
  }

  @Test
  void shouldRecoverFromAFirstStartThatWasCutOff() throws Exception {
    // What Flyway has done before the first migration is committed.
    execute("PRAGMA application_id = " + Schema.APPLICATION_ID);

    try (SqliteStores stores = open(folder)) {
      assertThat(stores.permissions().all()).isEmpty();
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gantry.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static SqliteStores open(Path folder) {
    return SqliteStores.open(folder, new MutableClock());
  }

  private static void assertRefused(Path folder, String reason) {
    assertThatThrownBy(() -> open(folder).close())
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(reason);
  }
}
