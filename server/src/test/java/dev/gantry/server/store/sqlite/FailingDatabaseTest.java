package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What callers get, and what is stored, where SQLite itself refuses. */
class FailingDatabaseTest {

  private static final String LARGE = "x".repeat(1_000_000);

  // A constraint that is checked only by COMMIT, and a disk that has room for some pages.
  @RegisterExtension
  final NoteDatabase notes =
      new NoteDatabase(
          "PRAGMA foreign_keys = ON",
          "CREATE TABLE parent (id TEXT PRIMARY KEY)",
          "CREATE TABLE child (id TEXT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)",
          "PRAGMA max_page_count = 50");

  @Test
  void shouldFailEveryCallerWhoseGroupCannotBeCommitted() {
    List<CompletableFuture<Void>> units =
        notes.duringAnotherUnit(
            () -> {
              List<CompletableFuture<Void>> started = notes.startWriting("a");
              started.add(notes.start(this::writeOrphan));
              return started;
            });

    assertThat(units)
        .allSatisfy(
            unit -> assertThatThrownBy(unit::join).hasCauseInstanceOf(DataAccessException.class));
    assertThat(notes.notes()).isEmpty();
    notes.write("after");
    assertThat(notes.notes()).containsExactly("after");
  }

  @Test
  void shouldRefuseWhatDoesNotFitOnTheDiskAndGoOn() {
    assertThatThrownBy(() -> notes.write(LARGE))
        .isInstanceOf(DataAccessResourceFailureException.class);

    notes.write("after");
    assertThat(notes.notes()).containsExactly("after");
  }

  @Test
  void shouldStoreNothingOfAUnitThatIgnoresAFullDisk() {
    assertThatThrownBy(
            () ->
                notes
                    .writer()
                    .run(
                        () -> {
                          notes.write("before");
                          ignoringFailure(() -> notes.write(LARGE));
                          ignoringFailure(() -> notes.write("piecemeal"));
                        }))
        .isInstanceOf(DataAccessResourceFailureException.class);

    assertThat(notes.notes()).isEmpty();
  }

  private void writeOrphan() {
    notes.database().update("INSERT INTO child VALUES ('orphan')");
  }

  private static void ignoringFailure(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException e) {
      // As careless code does.
    }
  }
}
