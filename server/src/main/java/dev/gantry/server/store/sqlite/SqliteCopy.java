package dev.gantry.server.store.sqlite;

import dev.gantry.server.store.CopyBatch;
import dev.gantry.server.store.CopyProgress;
import dev.gantry.server.store.WorkspaceCopyTarget;
import dev.gantry.server.store.WorkspaceSection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A workspace on SQLite while it is moved; no server can open its folder meanwhile. */
public final class SqliteCopy implements WorkspaceCopyTarget {

  private final Path path;
  private final DatabaseFolder folder;
  private final Database database;
  private final SectionTables tables;
  private final UnfinishedMove move;

  private SqliteCopy(Path path, DatabaseFolder folder, Database database) {
    this.path = path;
    this.folder = folder;
    this.database = database;
    this.tables = new SectionTables(database, new Documents());
    this.move = new UnfinishedMove(database);
  }

  /**
   * Opens a workspace that is there.
   *
   * @throws DatabaseUnavailableException where the folder has none or is in use
   */
  public static SqliteCopy source(Path folder) {
    if (!Files.isRegularFile(DatabaseFolder.database(folder))) {
      throw new DatabaseUnavailableException(folder, "there is no workspace in it", null);
    }
    SqliteCopy source = target(folder);
    try {
      source.move.requireNone(folder);
      return source;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Opens a folder, creating it where missing.
   *
   * @throws DatabaseUnavailableException where it cannot be used or is in use
   */
  public static SqliteCopy target(Path folder) {
    DatabaseFolder locked = DatabaseFolder.open(folder);
    Database database = null;
    try {
      database = Database.open(locked.database());
      return new SqliteCopy(folder.toAbsolutePath().normalize(), locked, database);
    } catch (RuntimeException e) {
      if (database != null) {
        database.close();
      }
      locked.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public long count(WorkspaceSection<?> section) {
    return tables.of(section).count(database);
  }

  @Override
  public <T> void read(
      WorkspaceSection<T> section, String position, Consumer<CopyBatch<T>> batches) {
    tables.of(section).read(database, position, batches);
  }

  @Override
  public CopyProgress begin(String source) {
    Optional<String> begun = move.source();
    if (begun.isEmpty()) {
      requireEmpty();
      move.begin(source);
    } else if (!begun.get().equals(source)) {
      throw new DatabaseUnavailableException(
          path, "a move from " + begun.get() + " has not been finished there", null);
    }
    return move.progress();
  }

  @Override
  public <T> void write(
      WorkspaceSection<T> section, List<T> records, CopyProgress before, CopyProgress after) {
    database
        .writer()
        .run(
            () -> {
              records.forEach(tables.of(section).writer());
              move.advance(after);
            });
  }

  /** The folder's lock keeps everybody else away. */
  @Override
  public void requireUnused() {}

  @Override
  public void finish() {
    move.finish();
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      folder.close();
    }
  }

  private void requireEmpty() {
    for (WorkspaceSection<?> section : WorkspaceSection.ALL) {
      if (count(section) > 0) {
        throw new DatabaseUnavailableException(
            path, "it is not empty: it has " + section.name(), null);
      }
    }
  }
}
