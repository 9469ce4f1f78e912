package dev.gantry.server.file;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files are kept, by the id of the file. */
public interface FileContents {

  /** The name that Rocket.Chat gives such a place in a file's record. */
  String store();

  /**
   * Takes all bytes in and returns when they are durable. Where that fails there is no such
   * content.
   */
  void write(String fileId, InputStream bytes) throws IOException;

  /** Reads the content from its start. */
  InputStream open(String fileId) throws IOException;

  /** Removes the content; nothing happens where there is none. */
  void delete(String fileId) throws IOException;
}
