package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Every {@code $ref} leads somewhere inside the contract. */
final class ReferenceCheck {
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

  private final References references;
  private final List<String> problems = new ArrayList<>();

  private ReferenceCheck(JsonNode contract) {
    references = new References(contract);
  }

  static List<String> problems(JsonNode contract) {
    var check = new ReferenceCheck(contract);
    check.visit(contract, JsonPointer.empty(), false);
    return check.problems;
  }

  private void visit(JsonNode node, JsonPointer pointer, boolean keysAreNames) {
    if (References.isReference(node)) {
      var reference = node.get("$ref").stringValue();
      if (!references.leadsSomewhere(reference)) {
        problems.add(pointer + ": $ref " + reference + " leads nowhere");
      }
    }
    for (var child : node.properties()) {
      var key = child.getKey();
      if (keysAreNames || !DATA.contains(key)) {
        visit(child.getValue(), pointer.appendProperty(key), key.equals("properties"));
      }
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), pointer.appendIndex(i), false);
      }
    }
  }
}
