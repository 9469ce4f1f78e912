package dev.gantry.contract.regeneration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** The two modules that are generated from the contract. */
enum Side {
  SERVER("generated-server"),
  CLIENT("generated-client");

  private final Path module;

  Side(String module) {
    this.module = Path.of("..", module);
  }

  /** What the build of this module generated before these tests began. */
  Path generatedByTheBuild() {
    return module.resolve("target/generated-sources/openapi");
  }

  /** The folder of what is written by hand; the generated code of the client calls into it. */
  Path handWritten() {
    return module.resolve("src/main/java");
  }

  /**
   * Generates with the module's own {@code generator.yaml} and templates.
   *
   * @param output a folder that does not exist yet
   */
  void generate(Path contract, Path output) {
    var configurator =
        CodegenConfigurator.fromFile(module.resolve("generator.yaml").toString())
            .setInputSpec(contract.toString())
            .setOutputDir(output.toString())
            .setQuiet(true);
    var templates = module.resolve("src/main/openapi-templates");
    if (Files.isDirectory(templates)) {
      configurator.setTemplateDir(real(templates));
    }
    try {
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
  }

  private static String real(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
