package dev.gantry.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The program when it is trained: it starts the server and uses it, so that a JVM that was told to
 * write an archive of classes sees those of a start and of first calls. The workspace is thrown
 * away.
 *
 * <p>Beside the archive it puts a copy of the JDK's own description, the file {@code release}. An
 * archive fits one JDK only, and the start script compares the two.
 */
final class TrainingProgram {

  private static final String PASSWORD = "only-for-the-training";
  private static final String DESCRIPTION = "release";

  private TrainingProgram() {}

  /**
   * Runs the training.
   *
   * @param arguments the folder of the archive
   * @return how the process is to end
   */
  static int run(PrintStream errors, String... arguments) {
    if (arguments.length != 1) {
      errors.println("Usage: train <folder of the archive>");
      return 2;
    }
    try {
      Path data = Files.createTempDirectory("gantry-training");
      try {
        // Once as a new workspace and once as one that is there.
        useServerOn(data);
        useServerOn(data);
      } finally {
        FileSystemUtils.deleteRecursively(data);
      }
      describeJdk(Path.of(arguments[0]));
      return 0;
    } catch (IOException e) {
      errors.println("The training failed: " + e);
      return 1;
    }
  }

  private static void useServerOn(Path data) throws IOException {
    try (ConfigurableApplicationContext server =
        GantryServer.start(options(data).toArray(String[]::new))) {
      String port = server.getEnvironment().getRequiredProperty("local.server.port");
      new TrainingCalls("http://127.0.0.1:" + port, PASSWORD).makeAll();
    }
  }

  /** Whatever the environment says: this is a workspace of its own, for nobody else. */
  private static List<String> options(Path data) {
    return List.of(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--gantry.data=" + data,
        "--gantry.storage=",
        "--gantry.fixture=",
        "--gantry.export.folder=" + data.resolve("exports"),
        "--gantry.admin.username=admin",
        "--gantry.admin.password=" + PASSWORD);
  }

  /** A JDK without a description has none beside its archive either, which is never used then. */
  private static void describeJdk(Path archive) throws IOException {
    Path description = Path.of(System.getProperty("java.home"), DESCRIPTION);
    if (Files.exists(description)) {
      Files.createDirectories(archive);
      Files.copy(description, archive.resolve(DESCRIPTION), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
