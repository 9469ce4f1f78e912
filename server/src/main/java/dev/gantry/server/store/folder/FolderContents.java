package dev.gantry.server.store.folder;

import dev.gantry.server.file.ContentId;
import dev.gantry.server.file.FileContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file per content, named by its id. Bytes that are on their way are in the folder {@code
 * incoming}, so that a name outside of it always stands for all bytes.
 */
public final class FolderContents implements FileContents {

  private final Path folder;
  private final Path incoming;

  private FolderContents(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve("incoming");
  }

  /**
   * Opens a folder, creating it where missing, and removes what an earlier run left half-written.
   *
   * @throws UncheckedIOException where the folder cannot be used
   */
  public static FolderContents open(Path folder) {
    FolderContents contents = new FolderContents(folder.toAbsolutePath());
    try {
      Files.createDirectories(contents.incoming);
      for (Path leftover : contents.halfWritten()) {
        Files.deleteIfExists(leftover);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the files cannot be used: " + folder, e);
    }
    return contents;
  }

  /** Where a body may be put while it is read: on the same disk, and emptied at every start. */
  public Path incoming() {
    return incoming;
  }

  @Override
  public String store() {
    return "FileSystem:Uploads";
  }

  @Override
  public void write(String fileId, InputStream bytes) throws IOException {
    Path temporary = incoming.resolve(ContentId.checked(fileId));
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        bytes.transferTo(Channels.newOutputStream(channel));
        channel.force(true);
      }
      Durable.rename(temporary, path(fileId));
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  @Override
  public InputStream open(String fileId) throws IOException {
    return Files.newInputStream(path(fileId));
  }

  @Override
  public void delete(String fileId) throws IOException {
    Files.deleteIfExists(path(fileId));
  }

  private Path path(String fileId) {
    return folder.resolve(ContentId.checked(fileId));
  }

  private List<Path> halfWritten() throws IOException {
    try (Stream<Path> entries = Files.list(incoming)) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }
}
