package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds every example of a document, parameters included, in the document's order. */
final class ExampleFinder {
  static final String PARAMETER = "parameter ";
  private static final String UNNAMED = "example";

  private final References references;
  private final List<DocumentedExample> found = new ArrayList<>();
  private final Set<String> caseIds = new HashSet<>();

  private ExampleFinder(JsonNode root) {
    references = new References(root);
  }

  static List<DocumentedExample> find(JsonNode root) {
    var finder = new ExampleFinder(root);
    Operation.of(root).forEach(finder::addAll);
    return finder.found;
  }

  private void addAll(Operation operation) {
    for (var parameter : operation.parameters().entrySet()) {
      var place = PARAMETER + parameter.getKey().substring(parameter.getKey().indexOf(' ') + 1);
      add(operation, place, "", parameter.getValue());
    }
    addContent(operation, ContractExample.REQUEST, operation.requestBody());
    operation.responses().forEach((status, response) -> addContent(operation, status, response));
  }

  private void addContent(Operation operation, String place, JsonNode body) {
    for (var content : body.path("content").properties()) {
      add(operation, place, content.getKey(), content.getValue());
    }
  }

  private void add(Operation operation, String place, String mediaType, JsonNode owner) {
    if (owner.has("example")) {
      add(operation, place, mediaType, UNNAMED, owner.get("example"), owner.path("schema"));
    }
    for (var entry : owner.path("examples").properties()) {
      var example = references.resolve(entry.getValue());
      if (example.has("value")) {
        add(
            operation,
            place,
            mediaType,
            entry.getKey(),
            example.get("value"),
            owner.path("schema"));
      }
    }
  }

  private void add(
      Operation operation,
      String place,
      String mediaType,
      String name,
      JsonNode value,
      JsonNode schema) {
    var caseId = operation.endpoint() + "/" + place + "/" + name;
    if (!caseIds.add(caseId)) {
      caseId += " (" + mediaType + ")";
      caseIds.add(caseId);
    }
    var example =
        new ContractExample(
            caseId,
            operation.id(),
            operation.method(),
            operation.path(),
            place,
            name,
            value,
            mediaType);
    found.add(new DocumentedExample(example, schema));
  }
}
