package dev.gantry.server.file;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageFiles;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes files with their messages and rooms. The bytes go only once the change is durable; bytes
 * that are left over by a failure or a crash go when the server starts again.
 */
public final class FileRemoval implements MessageFiles {

  private static final Logger LOG = LoggerFactory.getLogger(FileRemoval.class);

  private final FileStore files;
  private final FileContents contents;
  private final UnitOfWork unit;
  private final UploadTime time;

  public FileRemoval(FileStore files, FileContents contents, UnitOfWork unit, UploadTime time) {
    this.files = files;
    this.contents = contents;
    this.unit = unit;
    this.time = time;
  }

  @Override
  public void remove(Message message) {
    filesOf(message).map(UploadedFile::id).forEach(this::discard);
  }

  @Override
  public void hide(Message message) {
    filesOf(message)
        .map(file -> UploadedFileBuilder.builder(file).hidden(true).build())
        .forEach(files::update);
  }

  @Override
  public void removeByRoom(String roomId) {
    files.discardByRoom(roomId).forEach(id -> unit.afterCommit(() -> erase(id)));
  }

  /**
   * Removes what servers left unfinished that ended. On a storage of its own a server calls it
   * before the first request.
   */
  public void eraseUnfinished() {
    files.unfinished(time.leftBehindBefore()).forEach(this::erase);
  }

  /** Removes a file that nobody can find, now or, where that fails, at the next start. */
  void erase(String fileId) {
    try {
      contents.delete(fileId);
      files.forget(fileId);
    } catch (IOException | RuntimeException e) {
      LOG.warn("file {} could not be removed; the next start tries again", fileId, e);
    }
  }

  private void discard(String fileId) {
    files.discard(fileId);
    unit.afterCommit(() -> erase(fileId));
  }

  /** A client can name any file in a message of its own, so only its author's files count. */
  private Stream<UploadedFile> filesOf(Message message) {
    return Optional.ofNullable(message.files()).stream()
        .flatMap(references -> references.stream())
        .map(reference -> reference.get("_id"))
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> files.findById(id.toString()).stream())
        .filter(file -> file.roomId().equals(message.roomId()))
        .filter(file -> file.userId().equals(message.author().id()));
  }
}
