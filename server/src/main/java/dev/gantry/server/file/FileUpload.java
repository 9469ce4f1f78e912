package dev.gantry.server.file;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that a client sends, with the message to be. A null component was not given.
 *
 * @param name as the client sent it, so anything
 * @param type as the client sent it, so anything
 * @param size bytes
 * @param text the text of the message
 * @param description shown with the file
 * @param threadId the message that the file replies to
 * @param customFields a JSON object as text
 */
@RecordBuilder
public record FileUpload(
    String roomId,
    String name,
    String type,
    long size,
    Bytes bytes,
    String text,
    String description,
    String threadId,
    String customFields) {

  /** The bytes, from their start. */
  @FunctionalInterface
  public interface Bytes {

    /** Opens them; the reader closes. */
    InputStream open() throws IOException;
  }
}
