package dev.gantry.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server as an operator has it: the folder that {@code -Dinstall-server} makes, started by its
 * own script.
 */
public final class InstalledGantry {

  private final Path script;
  private final Path folder;

  private InstalledGantry(Path script, Path folder) {
    this.script = script;
    this.folder = folder;
  }

  /**
   * Makes a workspace for it, so that later starts find one.
   *
   * @param installation what the build made
   * @param folder gets the data
   */
  public static InstalledGantry withWorkspace(Path installation, Path folder) throws IOException {
    InstalledGantry installed = new InstalledGantry(installation.resolve("bin/gantry"), folder);
    try (ChildJvm first = installed.launch()) {
      first.awaitAnswer(Gantry.ME);
    }
    return installed;
  }

  /** Starts it on the data of the run before. */
  public ChildJvm launch() throws IOException {
    return Gantry.launchScript(folder, script);
  }

  /** What its archive is called. */
  public String archive() {
    Path archives = script.resolveSibling("../archive").normalize();
    if (Files.exists(archives.resolve("gantry.aot"))) {
      return "an AOT cache";
    }
    return Files.exists(archives.resolve("gantry.jsa")) ? "a class-data archive" : "no archive";
  }
}
