package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marks every operation that gives a list page by page with {@code x-list}, so that the generated
 * client offers the whole list without a word in an overlay. Such an operation takes {@code offset}
 * and {@code count}, and its answer has one array of a named model.
 */
final class ListMarks {
  private static final String MARK = "x-list";

  private ListMarks() {}

  static void set(ObjectNode contract) {
    Operation.of(contract).forEach(operation -> mark(operation, contract));
  }

  private static void mark(Operation operation, ObjectNode contract) {
    var parameters = operation.parameters();
    if (!parameters.containsKey("query offset") || !parameters.containsKey("query count")) {
      return;
    }
    var references = new References(contract);
    var answer =
        references.resolve(
            operation
                .responses()
                .getOrDefault("200", contract.missingNode())
                .path("content")
                .path("application/json")
                .path("schema"));
    onlyArray(answer)
        .ifPresent(
            property -> {
              var items = answer.path("properties").path(property).path("items");
              if (items.path("$ref").isString()) {
                var mark = ((ObjectNode) operation.tree()).putObject(MARK);
                mark.put("property", property);
                mark.put("model", model(items));
                put(mark, "hasTotal", answer.path("properties").has("total"));
                put(mark, "hasId", references.resolve(items).path("properties").has("_id"));
              }
            });
  }

  /** Templates ask whether a key is there. */
  private static void put(ObjectNode mark, String key, boolean value) {
    if (value) {
      mark.put(key, true);
    }
  }

  private static Optional<String> onlyArray(JsonNode answer) {
    List<String> arrays = new ArrayList<>();
    answer
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("type").asString("").equals("array")) {
                arrays.add(property.getKey());
              }
            });
    return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
  }

  private static String model(JsonNode items) {
    var reference = items.get("$ref").stringValue();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
