package dev.gantry.server.store.mongo;

import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.RandomIds;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.file.ContentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

/**
 * Archives in the GridFS bucket {@code rocketchat_userDataFiles}. A location is the export's id, a
 * dot and a random id, so that no two servers write the same file.
 *
 * <p>What a server that ended in the middle has left goes with the export's archive.
 */
final class MongoArchives implements ExportArchives {

  private static final String DOT = ".";

  /** Nobody pauses for so long who still has the claim. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final IdGenerator ids = new RandomIds();
  private final GridFiles files;
  private final Clock clock;

  MongoArchives(GridFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Draft begin(String exportId) {
    String location = ContentId.checked(exportId) + DOT + ids.newId();
    return new GridDraft(files, location, files.write(location));
  }

  @Override
  public boolean exists(String location) {
    return files.exists(location);
  }

  @Override
  public InputStream open(String location) throws IOException {
    return files.open(location);
  }

  @Override
  public void delete(String location) throws IOException {
    files.delete(location);
    int dot = location.indexOf(DOT);
    if (dot > 0) {
      files.deleteAbandoned(location.substring(0, dot + 1), clock.instant().minus(LONGEST_PAUSE));
    }
  }

  @Override
  public void discard(String exportId) throws IOException {
    files.deleteAll(ContentId.checked(exportId) + DOT);
  }

  private static final class GridDraft implements Draft {

    private final GridFiles files;
    private final String location;
    private final GridUpload upload;
    private boolean finished;

    GridDraft(GridFiles files, String location, GridUpload upload) {
      this.files = files;
      this.location = location;
      this.upload = upload;
    }

    @Override
    public OutputStream bytes() {
      return upload;
    }

    @Override
    public Archive finish() throws IOException {
      long size = upload.finish();
      finished = true;
      return new Archive(location, size);
    }

    @Override
    public void close() throws IOException {
      if (!finished) {
        files.delete(location);
      }
    }
  }
}
