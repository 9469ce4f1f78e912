package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An overlay widens or names; it never narrows. Compares what a source document describes with what
 * became of it.
 */
final class NarrowingCheck {
  private final JsonNode source;
  private final JsonNode effective;
  private final SchemaComparison schemas;
  private final List<String> problems = new ArrayList<>();

  private NarrowingCheck(JsonNode source, JsonNode effective) {
    this.source = source;
    this.effective = effective;
    schemas = new SchemaComparison(source, effective);
  }

  static List<String> problems(ContractDocument source, JsonNode effective) {
    var complete = withComponentsOf(effective, source.mutableCopy());
    var check = new NarrowingCheck(complete, effective);
    var operations = new LinkedHashMap<String, Operation>();
    Operation.of(effective).forEach(it -> operations.put(it.name(), it));
    check.compareOperations(operations);
    check.problems.addAll(ExampleComparison.losses(complete, effective, operations));
    return check.problems;
  }

  /** A document may refer to components that only an overlay defines. */
  private static JsonNode withComponentsOf(JsonNode effective, ObjectNode source) {
    for (var section : effective.path("components").properties()) {
      var own = source.withObjectProperty("components").withObjectProperty(section.getKey());
      section.getValue().forEachEntry(own::putIfAbsent);
    }
    return source;
  }

  private void compareOperations(Map<String, Operation> present) {
    for (var documented : Operation.of(source)) {
      var operation = present.get(documented.name());
      if (operation == null) {
        problems.add(documented.name() + ": is gone");
        continue;
      }
      add(documented, new ParameterComparison(schemas).narrowings(documented, operation));
      add(documented, requestNarrowings(documented.requestBody(), operation.requestBody()));
      compareResponses(documented, operation);
    }
  }

  private void compareResponses(Operation documented, Operation operation) {
    var present = operation.responses();
    documented
        .responses()
        .forEach(
            (status, response) -> {
              if (present.containsKey(status)) {
                add(documented, contentNarrowings(status, response, present.get(status)));
              } else {
                add(documented, List.of(status + " response is gone"));
              }
            });
  }

  private List<String> requestNarrowings(JsonNode documented, JsonNode now) {
    var found = new ArrayList<>(contentNarrowings("request", documented, now));
    if (isRequired(now) && !isRequired(documented) && !needsContent(documented)) {
      found.add("request body is newly required");
    }
    return found;
  }

  private List<String> contentNarrowings(String place, JsonNode documented, JsonNode now) {
    var found = new ArrayList<String>();
    for (var content : documented.path("content").properties()) {
      var present = now.path("content").path(content.getKey());
      var name = place + " " + content.getKey();
      if (present.isMissingNode()) {
        found.add(name + " is gone");
      } else if (content.getValue().has("schema") && present.has("schema")) {
        schemas
            .narrowings(content.getValue().get("schema"), present.get("schema"))
            .forEach(problem -> found.add(name + " " + problem));
      }
    }
    return found;
  }

  /** A body whose every alternative has a required property was never optional. */
  private boolean needsContent(JsonNode requestBody) {
    var contents = requestBody.path("content");
    return !contents.isEmpty()
        && contents
            .valueStream()
            .flatMap(content -> new SchemaShapes(source).of(content.path("schema")).stream())
            .noneMatch(shape -> shape.required().isEmpty());
  }

  private static boolean isRequired(JsonNode requestBody) {
    return requestBody.path("required").asBoolean(false);
  }

  private void add(Operation operation, List<String> found) {
    found.forEach(problem -> problems.add(operation.name() + ": " + problem));
  }
}
