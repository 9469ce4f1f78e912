package dev.gantry.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;

/** Starts a main class of the tests in a JVM of its own. */
final class ChildProcess {

  private ChildProcess() {}

  static Process start(Class<?> main, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
