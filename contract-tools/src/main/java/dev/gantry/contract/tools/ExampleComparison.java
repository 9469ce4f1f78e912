package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether every example of a source document is still there, unchanged and as valid as before. */
final class ExampleComparison {
  private ExampleComparison() {}

  /**
   * @param operations those of the effective contract, by {@link Operation#name()}
   */
  static List<String> losses(
      JsonNode source, JsonNode effective, Map<String, Operation> operations) {
    var before = new SchemaValidator(source);
    var after = new SchemaValidator(effective);
    var present = new LinkedHashMap<String, DocumentedExample>();
    ExampleFinder.find(effective).forEach(it -> present.put(it.key(), it));
    var losses = new ArrayList<String>();
    for (var documented : ExampleFinder.find(source)) {
      var example = documented.example();
      var now = present.get(documented.key());
      if (now == null) {
        if (!isTokenHeader(example, operations.get(example.method() + " " + example.path()))) {
          losses.add("example " + example.caseId() + " of the source is gone");
        }
      } else if (!isSame(example, now.example())) {
        losses.add("example " + example.caseId() + " differs from the source");
      } else if (before.errors(documented.schema(), example.value()).isEmpty()) {
        var errors = after.errors(now.schema(), example.value());
        if (!errors.isEmpty()) {
          losses.add(
              "example " + example.caseId() + " is refused now: " + String.join("; ", errors));
        }
      }
    }
    return losses;
  }

  private static boolean isTokenHeader(ContractExample example, Operation operation) {
    return operation != null
        && isParameter(example)
        && ParameterComparison.becameSecurity(
            example.place().substring(ExampleFinder.PARAMETER.length()), operation);
  }

  /** A parameter is text on the wire, where {@code true} and {@code "true"} are the same. */
  private static boolean isSame(ContractExample before, ContractExample now) {
    return before.value().equals(now.value())
        || isParameter(before)
            && before.value().isValueNode()
            && before.value().asString().equals(now.value().asString(null));
  }

  private static boolean isParameter(ContractExample example) {
    return example.place().startsWith(ExampleFinder.PARAMETER);
  }
}
