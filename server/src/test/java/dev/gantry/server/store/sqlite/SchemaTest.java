package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  @TempDir Path folder;

  @Test
  void shouldKnowTheNumberOfTheNewestMigration() {
    Path file = folder.resolve("gantry.db");
    try (Database database = Database.open(file)) {
      assertThat(pragma(database, "user_version")).isEqualTo(newestMigration(file));
    }
    assertThat(newestMigration(file)).isEqualTo(Schema.VERSION);
  }

  @Test
  void shouldWriteDurablyAndKeepReadersFromWriting() {
    try (Database database = Database.open(folder.resolve("gantry.db"))) {
      int synchronous = database.writer().write(() -> pragma(database, "synchronous"));

      // 2 is FULL: the log is on the disk before a commit returns.
      assertThat(synchronous).isEqualTo(2);
      assertThat(database.first("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
      assertThat(pragma(database, "query_only")).isEqualTo(1);
    }
  }

  private static int pragma(Database database, String name) {
    return database.first("PRAGMA " + name, row -> row.getInt(1)).orElseThrow();
  }

  private static int newestMigration(Path file) {
    MigrationInfo[] migrations = Schema.migrations(new Connections(file)).load().info().all();
    return Arrays.stream(migrations)
        .mapToInt(migration -> Integer.parseInt(migration.getVersion().getVersion()))
        .max()
        .orElseThrow();
  }
}
