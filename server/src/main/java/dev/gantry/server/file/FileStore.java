package dev.gantry.server.file;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the records of files are kept. A record is there before the first byte and after the last
 * one, so that no bytes are forgotten however a server ends. Writes belong into a {@link
 * dev.gantry.server.core.UnitOfWork}.
 */
public interface FileStore {

  /** The complete file with this id, a hidden one too. */
  Optional<UploadedFile> findById(String id);

  /**
   * A page of a room's complete files, without hidden ones and thumbnails, by name unless the
   * request says otherwise. By {@code name} or {@code uploadedAt} alone it costs the same however
   * many there are, also of one type group. A part of a name and any other order look at every file
   * of the room, or of the group.
   */
  Page<UploadedFile> page(String roomId, FileFilter filter, PageRequest page);

  /** Notes that bytes are about to be written; nobody finds the file yet. */
  void begin(UploadedFile file);

  /** Replaces the record of a file, and lets it be found where it is complete. */
  void update(UploadedFile file);

  /** Takes a file away from everybody; it counts as unfinished until it is forgotten. */
  void discard(String id);

  /** Discards the complete files of a room and names them. */
  List<String> discardByRoom(String roomId);

  /**
   * Ids of files that were never completed, and of those that were discarded, as far as they were
   * begun before a moment.
   */
  List<String> unfinished(Instant begunBefore);

  /** Removes the record of a file whose bytes are gone. */
  void forget(String id);
}
