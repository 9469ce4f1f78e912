package dev.gantry.contract.diff.generated;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a generated tree as its module would. */
public final class GeneratedCodeCompiler {
  private GeneratedCodeCompiler() {}

  /**
   * Compiles with the class path of this process, without what the build generated.
   *
   * @param generated the folder that {@link Side#generate} wrote
   * @param classes where the classes go
   * @return the errors of the compiler, one line each; empty when everything compiles
   */
  public static List<String> errors(Path project, Side side, Path generated, Path classes)
      throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    try (var files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      var options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-nowarn",
              "-d",
              Files.createDirectories(classes).toString(),
              "-sourcepath",
              side.handWritten(project).toString(),
              "-classpath",
              classPathWithoutGeneratedCode());
      compiler
          .getTask(
              new StringWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources(generated)))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(it -> it.toString().lines().collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<Path> sources(Path generated) throws IOException {
    try (var paths = Files.walk(generated)) {
      return new ArrayList<>(paths.filter(it -> it.toString().endsWith(".java")).toList());
    }
  }

  /** What the build generated must not stand in for what is missing now. */
  private static String classPathWithoutGeneratedCode() {
    var entries = System.getProperty("java.class.path").split(File.pathSeparator);
    return Stream.of(entries)
        .filter(it -> !it.contains("generated-") && !it.contains("gantry-"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
