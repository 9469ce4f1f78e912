package dev.gantry.server.export;

import dev.gantry.server.export.transcript.AttachedFile;
import dev.gantry.server.export.transcript.Transcript;
import dev.gantry.server.file.FileContents;
import dev.gantry.server.message.Message;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP: the transcript first, then each file that it shows. Of the room only the names of
 * its files are kept in memory.
 */
final class ArchiveWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final OutputStream text;
  private final LocalDateTime now;
  private final AttachedFiles attachedFiles;
  private final FileContents contents;
  private final Map<String, String> pathsById = new LinkedHashMap<>();

  /**
   * @param now in UTC, the time that the entries carry
   */
  ArchiveWriter(
      OutputStream out, LocalDateTime now, AttachedFiles attachedFiles, FileContents contents) {
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
    this.text = new BufferedOutputStream(zip, BUFFER);
    this.now = now;
    this.attachedFiles = attachedFiles;
    this.contents = contents;
  }

  /** Begins the text of the archive; what takes its messages need not close it. */
  OutputStream beginText(String name) throws IOException {
    begin(name, Deflater.DEFAULT_COMPRESSION);
    return text;
  }

  void add(Transcript transcript, Message message) {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedExportException();
    }
    List<AttachedFile> files = attachedFiles.of(message);
    files.forEach(file -> pathsById.put(file.id(), file.path()));
    try {
      transcript.add(message, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the files that the messages showed, and what ends a ZIP. */
  void finish() throws IOException {
    text.flush();
    zip.closeEntry();
    for (Map.Entry<String, String> file : pathsById.entrySet()) {
      copy(file.getKey(), file.getValue());
    }
    zip.finish();
    zip.flush();
  }

  /** Frees the compressor; what was not finished stays unfinished. */
  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void copy(String fileId, String path) throws IOException {
    try (InputStream bytes = contents.open(fileId)) {
      // Most are compressed already: pictures, sound, films.
      begin(path, Deflater.BEST_SPEED);
      bytes.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException removedMeanwhile) {
      // Its message is gone from the room, too.
    }
  }

  private void begin(String name, int level) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(now);
    zip.setLevel(level);
    zip.putNextEntry(entry);
  }
}
