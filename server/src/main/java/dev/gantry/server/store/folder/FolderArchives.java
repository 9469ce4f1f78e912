package dev.gantry.server.store.folder;

import dev.gantry.server.export.ExportArchives;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Archives {@code exportFile-<id>-export.zip} in a folder that others may use as well. Nobody but
 * the server's user may read them; until they are whole their names end in {@code .partial}. An
 * export is for one server to write.
 */
public final class FolderArchives implements ExportArchives {

  private final Path folder;

  /**
   * @param folder made with the first archive where it is missing
   */
  public FolderArchives(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public String store() {
    return "FileSystem:UserDataFiles";
  }

  @Override
  public Draft begin(String exportId, int attempt) throws IOException {
    Files.createDirectories(folder);
    Path archive = archive(exportId);
    Path partial = partial(archive);
    Files.deleteIfExists(partial);
    // Only a file that is new: a link that somebody put there would lead elsewhere.
    FileChannel channel =
        FileChannel.open(
            partial, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly());
    return new FileDraft(channel, partial, archive);
  }

  @Override
  public boolean exists(String location) {
    return Files.isRegularFile(Path.of(location));
  }

  @Override
  public InputStream open(String location) throws IOException {
    return Files.newInputStream(Path.of(location));
  }

  @Override
  public void delete(String location) throws IOException {
    Files.deleteIfExists(Path.of(location));
  }

  @Override
  public void discard(String exportId) throws IOException {
    Path archive = archive(exportId);
    Files.deleteIfExists(partial(archive));
    Files.deleteIfExists(archive);
  }

  private Path archive(String exportId) {
    return folder.resolve("exportFile-" + exportId + "-export.zip");
  }

  private static Path partial(Path archive) {
    return archive.resolveSibling(archive.getFileName() + ".partial");
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private record FileDraft(FileChannel channel, Path partial, Path archive) implements Draft {

    @Override
    public OutputStream bytes() {
      return Channels.newOutputStream(channel);
    }

    @Override
    public Archive finish() throws IOException {
      channel.force(true);
      long size = channel.size();
      channel.close();
      Durable.rename(partial, archive);
      return new Archive(archive.toString(), size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(partial);
    }
  }
}
