package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.ExportJobStore;
import java.util.List;
import java.util.Optional;

/** Exports in {@code export_jobs}. */
final class SqliteExportJobStore implements ExportJobStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<ExportJob> reader;

  SqliteExportJobStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(ExportJob.class);
  }

  @Override
  public Optional<ExportJob> findById(String id) {
    return database.first("SELECT doc FROM export_jobs WHERE id = ?", reader, id);
  }

  @Override
  public void insert(ExportJob job) {
    database.update(
        "INSERT INTO export_jobs (id, user_id, doc) VALUES (?, ?, ?)",
        job.id(),
        job.userId(),
        documents.write(job));
  }

  @Override
  public void update(ExportJob job) {
    database.update("UPDATE export_jobs SET doc = ? WHERE id = ?", documents.write(job), job.id());
  }

  @Override
  public int countByUser(String userId) {
    return database
        .first("SELECT count(*) FROM export_jobs WHERE user_id = ?", row -> row.getInt(1), userId)
        .orElseThrow();
  }

  @Override
  public List<ExportJob> all() {
    return database.list("SELECT doc FROM export_jobs ORDER BY seq", reader);
  }

  @Override
  public void delete(String id) {
    database.update("DELETE FROM export_jobs WHERE id = ?", id);
  }
}
