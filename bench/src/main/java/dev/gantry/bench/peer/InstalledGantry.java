package dev.gantry.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server as an operator has it: unpacked, with an archive of its classes that a first run
 * writes. From JDK 25 on that is an AOT cache.
 */
public final class InstalledGantry {

  private static final int JDK_WITH_AOT_CACHE = 25;

  private final Path folder;
  private final Path jar;

  private InstalledGantry(Path folder, Path jar) {
    this.folder = folder;
    this.jar = jar;
  }

  /**
   * Unpacks the server into a folder and makes the archive.
   *
   * @param app the packed program
   */
  public static InstalledGantry install(Path app, Path folder)
      throws IOException, InterruptedException {
    Path unpacked = folder.resolve("gantry");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process unpacking =
        new ProcessBuilder(
                java,
                "-Djarmode=tools",
                "-jar",
                app.toString(),
                "extract",
                "--destination",
                unpacked.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("unpack.log").toFile())
            .start();
    if (!unpacking.waitFor(1, TimeUnit.MINUTES) || unpacking.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("unpack.log")));
    }
    InstalledGantry installed = new InstalledGantry(folder, unpacked.resolve(app.getFileName()));
    try (ChildJvm training = installed.launch(installed.archiving())) {
      training.awaitAnswer(Gantry.ME);
    }
    return installed;
  }

  /** Starts it with its archive, on the data of the run before. */
  public ChildJvm launch() throws IOException {
    return launch(
        hasAotCache()
            ? "-XX:AOTCache=" + folder.resolve("gantry.aot")
            : "-XX:SharedArchiveFile=" + folder.resolve("gantry.jsa"));
  }

  /** What the archive is called. */
  public static String archiveName() {
    return hasAotCache() ? "an AOT cache" : "a class-data archive";
  }

  private String archiving() {
    return hasAotCache()
        ? "-XX:AOTCacheOutput=" + folder.resolve("gantry.aot")
        : "-XX:ArchiveClassesAtExit=" + folder.resolve("gantry.jsa");
  }

  private ChildJvm launch(String archive) throws IOException {
    List<String> options = new ArrayList<>(ChildJvm.OPTIONS);
    options.add(archive);
    return Gantry.launch(folder, options, List.of("-jar", jar.toString()));
  }

  private static boolean hasAotCache() {
    return Runtime.version().feature() >= JDK_WITH_AOT_CACHE;
  }
}
