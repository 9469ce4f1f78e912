package dev.gantry.server.store.mongo;

import dev.gantry.server.file.ContentId;
import dev.gantry.server.file.FileContents;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of uploads in the GridFS bucket {@code rocketchat_uploads}. */
final class MongoFileContents implements FileContents {

  private final GridFiles files;

  MongoFileContents(GridFiles files) {
    this.files = files;
  }

  @Override
  public String store() {
    return "GridFS:Uploads";
  }

  @Override
  public void write(String fileId, InputStream bytes) throws IOException {
    String id = ContentId.checked(fileId);
    try (GridUpload upload = files.write(id, GridAttempt.ANY)) {
      bytes.transferTo(upload);
      upload.finish();
    } catch (IOException e) {
      erase(id, e);
      throw e;
    }
  }

  @Override
  public InputStream open(String fileId) throws IOException {
    return files.open(ContentId.checked(fileId));
  }

  @Override
  public void delete(String fileId) throws IOException {
    files.delete(ContentId.checked(fileId), GridAttempt.ANY);
  }

  private void erase(String id, IOException failure) {
    try {
      files.delete(id, GridAttempt.ANY);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
