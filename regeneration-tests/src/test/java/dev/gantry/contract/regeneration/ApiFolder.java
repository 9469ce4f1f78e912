package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.diff.generated.GeneratedCodeCompiler;
import dev.gantry.contract.diff.generated.Side;
import dev.gantry.contract.tools.ContractException;
import dev.gantry.contract.tools.ContractTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A copy of the {@code api} folder, to be changed as a new revision of a document would do it. */
final class ApiFolder {
  static final Path PROJECT = Path.of("..");
  static final Path ORIGINAL = PROJECT.resolve("api");

  private static final String DOCUMENT = "messaging.yaml";
  private static final String OVERLAY = "messaging.overlay.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  // What is written is JSON, which is YAML too, and leaves no doubt about what is a string.
  private static final ObjectMapper JSON = new JsonMapper();

  private final Path folder;

  private ApiFolder(Path folder) {
    this.folder = folder;
  }

  static ApiFolder copyTo(Path parent) throws IOException {
    var folder = Files.createDirectory(parent.resolve("api"));
    try (var files = Files.newDirectoryStream(ORIGINAL, "*.yaml")) {
      for (var file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return new ApiFolder(folder);
  }

  /** Merges into the messaging document: objects deeply, arrays grow, the rest is replaced. */
  void revise(String yaml) throws IOException {
    var document = read(DOCUMENT);
    YAML.readerForUpdating(document).readValue(yaml);
    write(DOCUMENT, document);
  }

  /** Removes a member of an object of the messaging document. */
  void remove(String objectPointer, String member) throws IOException {
    var document = read(DOCUMENT);
    if (((ObjectNode) document.at(objectPointer)).remove(member) == null) {
      throw new AssertionError(objectPointer + " has no " + member);
    }
    write(DOCUMENT, document);
  }

  void addDocument(String file, String yaml) throws IOException {
    Files.writeString(folder.resolve(file), yaml, StandardOpenOption.CREATE_NEW);
  }

  /** Adds actions to an overlay file. */
  void addActions(String overlay, String actions) throws IOException {
    var tree = read(overlay);
    ((ArrayNode) tree.path("actions")).addAll((ArrayNode) YAML.readTree(actions));
    write(overlay, tree);
  }

  /** The actions of the messaging overlay that name one of these paths, as a message names them. */
  List<String> actionsOn(String... paths) throws IOException {
    var found = new ArrayList<String>();
    var actions = read(OVERLAY).path("actions");
    for (int i = 0; i < actions.size(); i++) {
      var target = actions.get(i).path("target").asString();
      if (Stream.of(paths).anyMatch(it -> target.contains("'" + it + "'"))) {
        var why = actions.get(i).path("description").asString().strip();
        found.add(OVERLAY + " action " + i + " (" + why + "): target " + target);
      }
    }
    return found;
  }

  /** Deletes the actions that the problems name by their file and number. */
  void deleteActions(List<String> problems) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.overlay.yaml")) {
      for (var file : files) {
        var name = file.getFileName().toString();
        var tree = read(name);
        var actions = (ArrayNode) tree.path("actions");
        for (int i = actions.size() - 1; i >= 0; i--) {
          var action = name + " action " + i + " ";
          if (problems.stream().anyMatch(it -> it.startsWith(action))) {
            actions.remove(i);
          }
        }
        write(name, tree);
      }
    }
  }

  /** What the contract build says, each problem as one line; empty when it passes. */
  List<String> problems() throws IOException {
    try {
      build();
      return List.of();
    } catch (ContractException e) {
      return e.problems();
    }
  }

  /** Builds the contract, which must pass, and generates one side from it. */
  GeneratedCode generate(Side side) throws IOException {
    build();
    var output = folder.resolveSibling(side.name());
    side.generate(PROJECT, contract(), output);
    return GeneratedCode.read(output);
  }

  /** As {@link #generate}; what is generated must compile. */
  GeneratedCode generateAndCompile(Side side) throws IOException {
    var code = generate(side);
    assertThat(
            GeneratedCodeCompiler.errors(
                PROJECT, side, folder.resolveSibling(side.name()), classes(side)))
        .isEmpty();
    return code;
  }

  /** Where {@link #generateAndCompile} put the classes. */
  Path classes(Side side) {
    return folder.resolveSibling(side.name() + "-classes");
  }

  /** What the build named or widened by itself. */
  List<String> notes() throws IOException {
    return ContractTools.attempt(folder).notes();
  }

  /** The contract as it was generated from last. */
  JsonNode effective() throws IOException {
    return YAML.readTree(contract().toFile());
  }

  private void build() throws IOException {
    ContractTools.build(folder, contract());
  }

  private Path contract() {
    return folder.resolveSibling("openapi.json");
  }

  private JsonNode read(String file) throws IOException {
    try (var reader = Files.newBufferedReader(folder.resolve(file))) {
      return YAML.readTree(reader);
    }
  }

  private void write(String file, JsonNode tree) throws IOException {
    Files.writeString(folder.resolve(file), JSON.writeValueAsString(tree));
  }
}
