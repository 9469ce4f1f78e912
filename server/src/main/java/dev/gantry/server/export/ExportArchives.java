package dev.gantry.server.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where finished exports lie. Where several servers share the place, what one writes never touches
 * a draft or an archive of another, even of the same export: each has a location of its own.
 */
public interface ExportArchives {

  /**
   * Begins an archive. What an earlier attempt at the same one left is removed, unless it may be
   * another server's that is still at work.
   */
  Draft begin(String exportId) throws IOException;

  /** Whether the archive is still there. */
  boolean exists(String location);

  /** Reads an archive from its start. */
  InputStream open(String location) throws IOException;

  /** Removes an archive; nothing happens where there is none. */
  void delete(String location) throws IOException;

  /** Removes what there is of an archive, whole or not; nothing happens where there is nothing. */
  void discard(String exportId) throws IOException;

  /** An archive being written; closed before it is finished, nothing is left of it. */
  interface Draft extends Closeable {

    /** Takes the bytes. */
    OutputStream bytes();

    /** Lets the archive appear under its name, whole and durable. */
    Archive finish() throws IOException;
  }

  /**
   * A finished archive.
   *
   * @param location by which it is found again
   * @param size bytes
   */
  record Archive(String location, long size) {}
}
