package dev.gantry.server.file;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.io.InputStream;

/** Gives files to those who may see their room. */
public final class ReadFile {

  private final FileStore files;
  private final FileContents contents;
  private final RoomAccess access;

  public ReadFile(FileStore files, FileContents contents, RoomAccess access) {
    this.files = files;
    this.contents = contents;
    this.access = access;
  }

  /**
   * The file with this id.
   *
   * @throws ApiException with status 404 where there is none, and 403 {@code unauthorized} where
   *     the reader may not see its room
   */
  public UploadedFile find(User reader, String fileId) {
    UploadedFile file =
        files
            .findById(fileId)
            .filter(found -> !Boolean.TRUE.equals(found.hidden()))
            .orElseThrow(() -> ApiException.verbatim(404, "Resource not found", null));
    if (!access.canAccess(file.roomId(), reader)) {
      throw ApiException.unauthorized();
    }
    return file;
  }

  /** The bytes of a file that was found; the caller closes. */
  public InputStream open(UploadedFile file) throws IOException {
    return contents.open(file.id());
  }
}
