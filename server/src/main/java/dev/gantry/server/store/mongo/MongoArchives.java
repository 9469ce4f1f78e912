package dev.gantry.server.store.mongo;

import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.file.ContentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Archives in the GridFS bucket {@code rocketchat_userDataFiles}, under the ids of their exports,
 * as Rocket.Chat stores them. A location is the export's id, a dot and the attempt; one of
 * Rocket.Chat is the id alone.
 *
 * <p>What a server has left that ended in the middle, or before it had recorded the archive, is
 * replaced by the next attempt.
 */
final class MongoArchives implements ExportArchives {

  private static final char DOT = '.';

  private final GridFiles files;

  MongoArchives(GridFiles files) {
    this.files = files;
  }

  @Override
  public String store() {
    return "GridFS:UserDataFiles";
  }

  @Override
  public Draft begin(String exportId, int number) {
    String id = ContentId.checked(exportId);
    GridAttempt attempt = new GridAttempt(number);
    return new GridDraft(files, id, attempt, files.write(id, attempt));
  }

  @Override
  public boolean exists(String location) {
    return files.exists(id(location), attempt(location));
  }

  @Override
  public InputStream open(String location) throws IOException {
    return files.open(id(location));
  }

  @Override
  public void delete(String location) throws IOException {
    files.delete(id(location), attempt(location));
  }

  @Override
  public void discard(String exportId) throws IOException {
    files.delete(ContentId.checked(exportId), GridAttempt.ANY);
  }

  private static String id(String location) {
    int dot = location.indexOf(DOT);
    return dot < 0 ? location : location.substring(0, dot);
  }

  private static GridAttempt attempt(String location) {
    int dot = location.indexOf(DOT);
    return dot < 0
        ? GridAttempt.ANY
        : new GridAttempt(Integer.valueOf(location.substring(dot + 1)));
  }

  private record GridDraft(GridFiles files, String id, GridAttempt attempt, GridUpload upload)
      implements Draft {

    @Override
    public OutputStream bytes() {
      return upload;
    }

    @Override
    public Archive finish() throws IOException {
      return new Archive(id + DOT + attempt.number(), upload.finish());
    }

    @Override
    public void close() throws IOException {
      if (!upload.isFinished()) {
        files.delete(id, attempt);
      }
    }
  }
}
