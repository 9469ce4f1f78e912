package dev.gantry.server.store.mongo;

import static dev.gantry.server.store.mongo.GridFailures.answered;

import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file. Skipping reads nothing of what is skipped. */
final class GridDownload extends InputStream {

  private final GridFSDownloadStream bytes;

  GridDownload(GridFSDownloadStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    return answered(bytes::read);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return answered(() -> bytes.read(buffer, offset, length));
  }

  @Override
  public long skip(long count) throws IOException {
    return answered(() -> bytes.skip(count));
  }

  @Override
  public int available() throws IOException {
    return answered(bytes::available);
  }

  @Override
  public void close() {
    bytes.close();
  }
}
