package dev.gantry.contract.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything the contract is made of, in the order of the file names.
 *
 * @param examplesKnownBad the ledger of examples that break their own schema
 */
record ContractFolder(
    List<ContractDocument> documents, List<Overlay> overlays, ExampleLedger examplesKnownBad) {
  private static final String OVERLAY_SUFFIX = ".overlay.yaml";
  private static final String LEDGER = "example-ledger.yaml";

  static ContractFolder read(Path folder) throws IOException {
    var problems = new ArrayList<String>();
    var documents = new ArrayList<ContractDocument>();
    var overlays = new ArrayList<Overlay>();
    var ledger = ExampleLedger.EMPTY;
    for (var path : yamlFiles(folder)) {
      var file = path.getFileName().toString();
      var tree = ContractReader.yaml(path);
      if (file.equals(LEDGER)) {
        ledger = ExampleLedger.read(tree, problems);
      } else if (file.endsWith(OVERLAY_SUFFIX)) {
        overlays.add(new OverlayReader(file, problems).read(tree));
      } else if (tree instanceof ObjectNode object && object.has("openapi")) {
        documents.add(new ContractDocument(file, object));
      } else {
        problems.add(file + ": is not an OpenAPI document");
      }
    }
    if (documents.isEmpty()) {
      problems.add(folder + ": holds no OpenAPI document (*.yaml)");
    }
    refuseUnknownDocuments(documents, overlays, problems);
    if (!problems.isEmpty()) {
      throw ContractException.of(problems);
    }
    return new ContractFolder(List.copyOf(documents), List.copyOf(overlays), ledger);
  }

  List<Overlay> overlaysOf(ContractDocument document) {
    return overlays.stream().filter(it -> document.file().equals(it.extended())).toList();
  }

  List<Overlay> overlaysOfMerged() {
    return overlays.stream().filter(Overlay::appliesToMerged).toList();
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ContractException(folder + " is not a folder");
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.getFileName().toString().endsWith(".yaml"))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }

  private static void refuseUnknownDocuments(
      List<ContractDocument> documents, List<Overlay> overlays, List<String> problems) {
    var known = documents.stream().map(ContractDocument::file).toList();
    for (var overlay : overlays) {
      if (!overlay.appliesToMerged() && !known.contains(overlay.extended())) {
        problems.add(
            overlay.file() + ": extends " + overlay.extended() + ", which is not in the folder");
      }
    }
  }
}
