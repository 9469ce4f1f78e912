package dev.gantry.bench;

import dev.gantry.bench.load.Sample;
import dev.gantry.bench.room.Rooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/** What the themes of a run share: its settings and a folder that is removed in the end. */
public final class Workplace implements AutoCloseable {

  private final Settings settings;
  private final Path folder;
  private Path rooms;

  public Workplace(Settings settings) throws IOException {
    this.settings = settings;
    this.folder = Files.createTempDirectory("gantry-bench");
  }

  public Settings settings() {
    return settings;
  }

  /** A folder of this name, made when first asked for. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** A server's folder with the small and the large room in it, filled when first asked for. */
  public Path rooms() throws IOException {
    if (rooms == null) {
      Path filled = folder("rooms");
      Rooms.fill(filled, settings.largeRoom());
      rooms = filled;
    }
    return rooms;
  }

  /** Lets contestants run in turns, for so long each on average. */
  public static <K> void warmUp(Duration each, Map<K, Supplier<Sample>> contestants) {
    long end = System.nanoTime() + each.toNanos() * contestants.size();
    do {
      contestants.values().forEach(Supplier::get);
    } while (System.nanoTime() < end);
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
