package dev.gantry.contract.diff.contract;

import dev.gantry.contract.diff.contract.SharedOperations.BothForms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares what names an operation in Java: openapi-diff passes over it, callers cannot. */
final class NameChanges {
  private NameChanges() {}

  static List<Change> of(BothForms operation) {
    var changes = new ArrayList<Change>();
    if (operation.differIn("operationId")) {
      changes.add(renamed(operation, "operationId", "its method in Java is another"));
    }
    if (operation.differIn("tags")) {
      changes.add(renamed(operation, "tags", "its class in Java is another"));
    }
    return changes;
  }

  private static Change renamed(BothForms operation, String member, String consequence) {
    return Change.breaking(
        member
            + " was "
            + Code.of(text(operation.old().path(member)))
            + " and becomes "
            + Code.of(text(operation.revised().path(member)))
            + ": "
            + consequence
            + ", on the wire nothing changes");
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
        : value.asString("");
  }
}
