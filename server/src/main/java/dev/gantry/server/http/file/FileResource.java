package dev.gantry.server.http.file;

import dev.gantry.server.file.ReadFile;
import dev.gantry.server.file.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A file as Spring sends it, wholly or in ranges. */
final class FileResource extends AbstractResource {

  private final ReadFile files;
  private final UploadedFile file;

  FileResource(ReadFile files, UploadedFile file) {
    this.files = files;
    this.file = file;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return files.open(file);
  }

  @Override
  public long contentLength() {
    return file.size();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public String getDescription() {
    return "file " + file.id();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileResource resource && resource.file.equals(file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }
}
