package dev.gantry.server.export;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.io.InputStream;

/** Gives exports to those who asked for them. */
public final class ReadExport {

  private final ExportRecords records;
  private final ExportArchives archives;

  public ReadExport(ExportRecords records, ExportArchives archives) {
    this.records = records;
    this.archives = archives;
  }

  /**
   * The export with this id.
   *
   * @throws ApiException 403 {@code unauthorized} for the export of another; 404 where there is
   *     none, its time is over, or its archive is gone
   */
  public UserDataFile find(User reader, String id) {
    UserDataFile file = records.find(id).orElseThrow(ReadExport::notFound);
    if (!file.userId().equals(reader.id())) {
      throw ApiException.unauthorized();
    }
    if (records.isExpired(file) || !archives.exists(file.location())) {
      throw notFound();
    }
    return file;
  }

  /** The bytes of an export that was found; the caller closes. */
  public InputStream open(UserDataFile file) throws IOException {
    return archives.open(file.location());
  }

  private static ApiException notFound() {
    return ApiException.verbatim(404, "Resource not found", null);
  }
}
