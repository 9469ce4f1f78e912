package dev.gantry.contract.diff.revision;

import dev.gantry.contract.tools.ContractTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Finds a revision by what a user calls it.
 *
 * @param project the folder that holds {@code api}; paths are relative to it
 */
public record RevisionReader(Path project) {
  /** Names the documents as they lie in the project, committed or not. */
  public static final String WORKING_TREE = "working-tree";

  private static final String DOCUMENTS = "api";

  /**
   * Reads a revision:
   *
   * <ul>
   *   <li>{@code working-tree}: the project's documents and overlays as they are now;
   *   <li>a folder: the documents and overlays in it;
   *   <li>a file with the name of one of the project's documents: the working tree with this file
   *       in that document's place, as it would be after taking over a new revision;
   *   <li>any other file: this OpenAPI document alone, of which only the wire is compared;
   *   <li>else a git revision (branch, tag, commit, {@code HEAD~2}) of the project.
   * </ul>
   *
   * @throws IllegalArgumentException when it is none of these
   * @throws dev.gantry.contract.tools.ContractException when a file of it is no YAML or JSON
   */
  public Revision read(String name) throws IOException {
    if (name.equals(WORKING_TREE)) {
      return built("the working tree", project.resolve(DOCUMENTS));
    }
    var path = project.resolve(name);
    if (Files.isDirectory(path)) {
      return built(name, path);
    }
    return inScratchFolder(
        scratch -> {
          if (!Files.isRegularFile(path)) {
            new GitFolder(project, DOCUMENTS).copy(name, scratch);
            return built(name, scratch);
          }
          return Files.exists(project.resolve(DOCUMENTS).resolve(path.getFileName()))
              ? inPlaceOfItsNamesake(name, path, scratch)
              : alone(name, path, scratch);
        });
  }

  private Revision inPlaceOfItsNamesake(String name, Path file, Path scratch) throws IOException {
    copyYaml(project.resolve(DOCUMENTS), scratch);
    var document = scratch.resolve(file.getFileName());
    Files.copy(file, document, StandardCopyOption.REPLACE_EXISTING);
    return built(name, scratch);
  }

  private static Revision alone(String name, Path file, Path scratch) throws IOException {
    Files.copy(file, scratch.resolve("document.yaml"));
    return new Revision(name, ContractTools.attempt(scratch).tree(), List.of(), List.of(), false);
  }

  private static void copyYaml(Path from, Path to) throws IOException {
    try (var files = Files.newDirectoryStream(from, "*.yaml")) {
      for (var file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static Revision built(String name, Path folder) throws IOException {
    var contract = ContractTools.attempt(folder);
    return new Revision(
        name,
        contract.tree(),
        contract.problems(),
        contract.notes(),
        contract.problems().isEmpty());
  }

  private static Revision inScratchFolder(ScratchUse use) throws IOException {
    var scratch = Files.createTempDirectory("gantry-revision");
    try {
      return use.read(scratch);
    } finally {
      try (var files = Files.newDirectoryStream(scratch)) {
        for (var file : files) {
          Files.delete(file);
        }
      }
      Files.delete(scratch);
    }
  }

  private interface ScratchUse {
    Revision read(Path scratch) throws IOException;
  }
}
