package dev.gantry.server.move;

import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.export.UserDataFileBuilder;
import dev.gantry.server.file.CompleteFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.store.WorkspaceSection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Copies the bytes that belong to records. */
record MovedBytes(MoveEnd from, MoveEnd to) {

  /**
   * Copies the bytes of records, and returns these as they are to be stored where the bytes are.
   */
  <T> List<T> copy(WorkspaceSection<T> section, List<T> records) {
    return records.stream().map(moved -> section.type().cast(copy(moved))).toList();
  }

  private Object copy(Object moved) {
    try {
      if (moved instanceof UploadedFile file) {
        return copy(file);
      }
      return moved instanceof UserDataFile file ? copy(file) : moved;
    } catch (IOException e) {
      throw new MoveException("The bytes of " + id(moved) + " cannot be copied", e);
    }
  }

  private UploadedFile copy(UploadedFile file) throws IOException {
    try (InputStream bytes = from.contents().open(file.id())) {
      to.contents().write(file.id(), bytes);
    }
    return CompleteFile.movedTo(to.contents(), file);
  }

  private UserDataFile copy(UserDataFile file) throws IOException {
    to.archives().discard(file.id());
    try (InputStream bytes = from.archives().open(file.location());
        ExportArchives.Draft draft = to.archives().begin(file.id(), 1)) {
      bytes.transferTo(draft.bytes());
      return UserDataFileBuilder.builder(file)
          .store(to.archives().store())
          .location(draft.finish().location())
          .build();
    }
  }

  private static String id(Object moved) {
    return moved instanceof UploadedFile file
        ? "the upload " + file.id()
        : "the export " + ((UserDataFile) moved).id();
  }
}
