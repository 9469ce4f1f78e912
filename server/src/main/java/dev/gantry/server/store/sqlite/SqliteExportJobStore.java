package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.ExportJob;
import dev.gantry.server.export.ExportJobStore;
import java.time.Instant;
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
  public Optional<ExportJob> claimNext(String claimant, Instant now, Instant until) {
    return database
        .writer()
        .write(
            () ->
                database.first(
                    """
                    UPDATE export_jobs SET claimant = ?, claimed_until = ?
                    WHERE seq = (SELECT seq FROM export_jobs
                      WHERE claimed_until IS NULL OR claimed_until <= ? ORDER BY seq LIMIT 1)
                    RETURNING doc""",
                    reader,
                    claimant,
                    until,
                    now));
  }

  @Override
  public boolean extend(String id, String claimant, Instant until) {
    return isDone(
        "UPDATE export_jobs SET claimed_until = ? WHERE id = ? AND claimant = ?",
        until,
        id,
        claimant);
  }

  @Override
  public boolean update(ExportJob job, String claimant) {
    return isDone(
        "UPDATE export_jobs SET doc = ? WHERE id = ? AND claimant = ?",
        documents.write(job),
        job.id(),
        claimant);
  }

  @Override
  public void release(ExportJob job, String claimant) {
    database.update(
        """
        UPDATE export_jobs SET doc = ?, claimant = NULL, claimed_until = NULL
        WHERE id = ? AND claimant = ?""",
        documents.write(job),
        job.id(),
        claimant);
  }

  @Override
  public void releaseAll(String claimant) {
    database.update(
        "UPDATE export_jobs SET claimant = NULL, claimed_until = NULL WHERE claimant = ?",
        claimant);
  }

  @Override
  public boolean delete(String id, String claimant) {
    return isDone("DELETE FROM export_jobs WHERE id = ? AND claimant = ?", id, claimant);
  }

  private boolean isDone(String sql, Object... arguments) {
    return database.update(sql, arguments) == 1;
  }
}
