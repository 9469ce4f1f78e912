package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several queries that see one state. */
class SnapshotTest {

  private static final String COUNT = "SELECT count(*) FROM settings";

  @TempDir Path folder;

  @Test
  void shouldSeeNothingThatIsWrittenMeanwhile() {
    try (Database database = Database.open(folder.resolve("gantry.db"))) {
      long[] seen =
          database.snapshot(
              session -> {
                long before = count(session);
                write(database);
                return new long[] {before, count(session)};
              });

      assertThat(seen).containsExactly(0, 0);
      assertThat(database.<Long>snapshot(SnapshotTest::count)).isEqualTo(1);
    }
  }

  @Test
  void shouldLeaveNoOldStateToTheNextOneWhereItEndsByAnError() {
    try (Database database = Database.open(folder.resolve("gantry.db"))) {
      assertThatThrownBy(
              () ->
                  database.snapshot(
                      session -> {
                        count(session);
                        throw new OutOfMemoryError("for this test");
                      }))
          .isInstanceOf(OutOfMemoryError.class);
      write(database);

      assertThat(database.<Long>snapshot(SnapshotTest::count)).isEqualTo(1);
    }
  }

  private static void write(Database database) {
    database.update("INSERT INTO settings (id, value, updated_at) VALUES ('x', '1', 0)");
  }

  private static long count(SqlSession session) {
    return session.first(COUNT, row -> row.getLong(1)).orElseThrow();
  }
}
