package dev.gantry.contract.diff.generated;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * The Java that one side has with a contract, as a jar.
 *
 * <p>Generator settings, templates and hand-written code are those of the project as it is now, so
 * that a difference between two of these comes from the contract alone.
 */
public record JavaApi(Path jar) {

  /**
   * Generates, compiles and packs.
   *
   * @param folder an existing folder of its own for this side and contract
   * @throws IllegalStateException when the generated code does not compile
   */
  public static JavaApi of(Path project, Side side, JsonNode contract, Path folder)
      throws IOException {
    var document = Files.writeString(folder.resolve("openapi.json"), contract.toString());
    var sources = folder.resolve("sources");
    side.generate(project, document, sources);
    var classes = folder.resolve("classes");
    var errors = GeneratedCodeCompiler.errors(project, side, sources, classes);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join(System.lineSeparator(), errors));
    }
    return new JavaApi(pack(classes, folder.resolve("api.jar")));
  }

  /** The changes from this to another, breaking ones first. */
  public List<JavaApiChange> changesTo(JavaApi revised) {
    var options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    var classes =
        new JarArchiveComparator(options).compare(archive("old", jar), archive("new", revised.jar));
    return classes.stream().flatMap(ClassChanges::of).sorted(ClassChanges.ORDER).toList();
  }

  private static JApiCmpArchive archive(String version, Path jar) {
    return new JApiCmpArchive(jar.toFile(), version);
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (var files = Files.walk(classes);
        var output = new JarOutputStream(Files.newOutputStream(jar))) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  var name = classes.relativize(file).toString().replace('\\', '/');
                  output.putNextEntry(new JarEntry(name));
                  Files.copy(file, output);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return jar;
  }
}
