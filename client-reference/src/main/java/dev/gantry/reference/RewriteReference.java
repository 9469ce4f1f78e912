package dev.gantry.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files that follow from the code, unless something breaks without a note. */
final class RewriteReference {
  private RewriteReference() {}

  /**
   * @param arguments the folder that holds the modules, and a file that is made where nothing is
   *     written
   */
  public static void main(String... arguments) throws IOException {
    var files = new ReferenceFiles(Path.of(arguments[0]));
    var refused = Path.of(arguments[1]);
    Files.deleteIfExists(refused);
    if (Files.exists(files.api())) {
      var breaks = files.breaksWithoutANote();
      if (!breaks.isEmpty()) {
        System.err.println("These break programs that use the client. For each, say under");
        System.err.println("\"Unreleased\" in CHANGELOG.md what users should do instead:");
        breaks.forEach(it -> System.err.println("  `" + it.subject() + "` " + it.what()));
        Files.createFile(refused);
        System.exit(1);
      }
    }
    files.write();
  }
}
