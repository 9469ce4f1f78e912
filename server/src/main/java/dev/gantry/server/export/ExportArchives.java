package dev.gantry.server.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where finished exports lie. Where several servers share the place, an attempt at an export never
 * touches the draft or the archive of a later one.
 */
public interface ExportArchives {

  /** The name that Rocket.Chat gives such a place in a file's record. */
  String store();

  /**
   * Begins an archive. Once it is finished, nothing is left of earlier attempts at the same one,
   * and those that are still at work fail.
   *
   * @param attempt greater than that of whatever began before
   */
  Draft begin(String exportId, int attempt) throws IOException;

  /** Whether the archive is still there. */
  boolean exists(String location);

  /** Reads an archive from its start. */
  InputStream open(String location) throws IOException;

  /** Removes an archive; nothing happens where there is none, or one of a later attempt. */
  void delete(String location) throws IOException;

  /** Removes what there is of an archive, whole or not; nothing happens where there is nothing. */
  void discard(String exportId) throws IOException;

  /** An archive being written; closed before it is finished, nothing is left of it. */
  interface Draft extends Closeable {

    /** Takes the bytes. */
    OutputStream bytes();

    /**
     * Lets the archive appear under its name, whole and durable.
     *
     * @throws IOException also where a later attempt has begun, if this is not the only server
     */
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
