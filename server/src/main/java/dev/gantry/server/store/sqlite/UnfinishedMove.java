package dev.gantry.server.store.sqlite;

import dev.gantry.server.store.CopyProgress;
import java.nio.file.Path;
import java.util.Optional;

/** How far a workspace has been moved here; in a table that is there only meanwhile. */
final class UnfinishedMove {

  private static final String FIND =
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'unfinished_move'";

  private final Database database;

  UnfinishedMove(Database database) {
    this.database = database;
  }

  /**
   * Lets only whole workspaces be used.
   *
   * @throws DatabaseUnavailableException where a move has not been finished
   */
  void requireNone(Path file) {
    if (isThere()) {
      throw new DatabaseUnavailableException(
          file, "a workspace is being moved here, which has not been finished", null);
    }
  }

  boolean isThere() {
    return database.first(FIND, row -> true).isPresent();
  }

  /** The source that it was begun from. */
  Optional<String> source() {
    return isThere()
        ? database.first("SELECT source FROM unfinished_move", row -> row.getString(1))
        : Optional.empty();
  }

  CopyProgress progress() {
    return database
        .first(
            "SELECT section, position, records FROM unfinished_move",
            row -> new CopyProgress(row.getString(1), row.getString(2), row.getLong(3)))
        .orElseThrow();
  }

  void begin(String source) {
    database
        .writer()
        .run(
            () -> {
              database.update(
                  "CREATE TABLE unfinished_move (source TEXT, section TEXT, position TEXT, records INTEGER)");
              database.update(
                  "INSERT INTO unfinished_move (source, section, records) VALUES (?, ?, ?)",
                  source,
                  CopyProgress.NONE.section(),
                  CopyProgress.NONE.records());
            });
  }

  void advance(CopyProgress progress) {
    database.update(
        "UPDATE unfinished_move SET section = ?, position = ?, records = ?",
        progress.section(),
        progress.position(),
        progress.records());
  }

  void finish() {
    database.update("DROP TABLE unfinished_move");
  }
}
