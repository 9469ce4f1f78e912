package dev.gantry.server.store.sqlite;

import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.export.UserDataFileStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records in {@code user_data_files}. */
final class SqliteUserDataFileStore implements UserDataFileStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<UserDataFile> reader;

  SqliteUserDataFileStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(UserDataFile.class);
  }

  @Override
  public Optional<UserDataFile> findById(String id) {
    return database.first("SELECT doc FROM user_data_files WHERE id = ?", reader, id);
  }

  @Override
  public void insert(UserDataFile file) {
    database.update(
        "INSERT INTO user_data_files (id, user_id, uploaded_at, doc) VALUES (?, ?, ?, ?)",
        file.id(),
        file.userId(),
        file.uploadedAt(),
        documents.write(file));
  }

  @Override
  public List<UserDataFile> olderThan(Instant moment) {
    return database.list(
        "SELECT doc FROM user_data_files WHERE uploaded_at < ? ORDER BY uploaded_at",
        reader,
        moment);
  }

  @Override
  public List<UserDataFile> allButNewest(String userId, int kept) {
    return database.list(
        "SELECT doc FROM user_data_files WHERE user_id = ?"
            + " ORDER BY uploaded_at DESC, seq DESC LIMIT -1 OFFSET ?",
        reader,
        userId,
        kept);
  }

  @Override
  public void delete(String id) {
    database.update("DELETE FROM user_data_files WHERE id = ?", id);
  }
}
