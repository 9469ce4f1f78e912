package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.UploadedFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of files; those that are not complete are there only to be removed. */
final class SqliteFileStore implements FileStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<UploadedFile> reader;
  private final FileLists lists;

  SqliteFileStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(UploadedFile.class);
    this.lists = new FileLists(database, documents);
  }

  @Override
  public Optional<UploadedFile> findById(String id) {
    return database.first("SELECT doc FROM files WHERE id = ? AND complete = 1", reader, id);
  }

  @Override
  public Page<UploadedFile> page(String roomId, FileFilter filter, PageRequest page) {
    return lists.page(roomId, filter, page);
  }

  @Override
  public void begin(UploadedFile file) {
    database.update(
        """
        INSERT INTO files (id, room_id, user_id, name, type, size, uploaded_at, complete, doc)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)""",
        file.id(),
        file.roomId(),
        file.userId(),
        file.name(),
        file.type(),
        file.size(),
        file.uploadedAt(),
        documents.write(file));
  }

  @Override
  public void update(UploadedFile file) {
    database.together(
        () -> {
          replace(file);
          row(file.id()).ifPresent(seq -> lists.changed(seq, file));
        });
  }

  @Override
  public void discard(String id) {
    database.together(
        () -> {
          database.update("UPDATE files SET complete = 0 WHERE id = ?", id);
          row(id).ifPresent(lists::removed);
        });
  }

  @Override
  public List<String> discardByRoom(String roomId) {
    List<String> ids = new ArrayList<>();
    database.together(
        () -> {
          ids.addAll(
              database.list(
                  """
                  UPDATE files SET complete = 0 WHERE room_id = ? AND complete = 1 RETURNING id""",
                  row -> row.getString(1),
                  roomId));
          lists.forgetRoom(roomId);
        });
    return ids;
  }

  @Override
  public List<String> unfinished(Instant begunBefore) {
    return database.list(
        "SELECT id FROM files WHERE complete = 0 AND uploaded_at < ? ORDER BY seq",
        row -> row.getString(1),
        begunBefore);
  }

  @Override
  public void forget(String id) {
    database.update("DELETE FROM files WHERE id = ? AND complete = 0", id);
  }

  private void replace(UploadedFile file) {
    database.update(
        """
        UPDATE files SET room_id = ?, user_id = ?, name = ?, type = ?, size = ?, uploaded_at = ?,
          complete = ?, doc = ?
        WHERE id = ?""",
        file.roomId(),
        file.userId(),
        file.name(),
        file.type(),
        file.size(),
        file.uploadedAt(),
        file.complete(),
        documents.write(file),
        file.id());
  }

  private Optional<Long> row(String id) {
    return database.first("SELECT seq FROM files WHERE id = ?", row -> row.getLong(1), id);
  }
}
