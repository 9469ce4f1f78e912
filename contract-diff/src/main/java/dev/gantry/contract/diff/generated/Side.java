package dev.gantry.contract.diff.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** The two modules that are generated from the contract. */
public enum Side {
  /** The interfaces, delegates and models of the server. */
  SERVER("generated-server"),
  /** The calls and models of the client. */
  CLIENT("generated-client");

  private final String module;

  Side(String module) {
    this.module = module;
  }

  /** What the build of this module generated last. */
  public Path generatedByTheBuild(Path project) {
    return module(project).resolve("target/generated-sources/openapi");
  }

  /**
   * Generates with the module's own {@code generator.yaml} and templates.
   *
   * @param project the folder that holds the modules
   * @param contract the file of the effective contract
   * @param output a folder that does not exist yet
   */
  public void generate(Path project, Path contract, Path output) {
    var configurator =
        CodegenConfigurator.fromFile(module(project).resolve("generator.yaml").toString())
            .setInputSpec(contract.toString())
            .setOutputDir(output.toString())
            .setQuiet(true);
    var templates = module(project).resolve("src/main/openapi-templates");
    if (Files.isDirectory(templates)) {
      configurator.setTemplateDir(real(templates));
    }
    try {
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
  }

  /** The folder of what is written by hand; the generated code of the client calls into it. */
  Path handWritten(Path project) {
    return module(project).resolve("src/main/java");
  }

  private Path module(Path project) {
    return project.resolve(module);
  }

  private static String real(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
