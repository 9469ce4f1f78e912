package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Resolves the schemas of one document to the shapes they allow. */
final class SchemaShapes {
  private static final int DEEPEST_COMPOSITION = 20;

  private final References references;

  SchemaShapes(JsonNode document) {
    references = new References(document);
  }

  /** One shape for each alternative of {@code oneOf} and {@code anyOf}; at least one. */
  List<SchemaShape> of(JsonNode schema) {
    return of(schema, 0);
  }

  private List<SchemaShape> of(JsonNode schema, int depth) {
    var resolved = references.resolve(schema);
    var shapes = List.of(SchemaShape.of(resolved));
    if (depth > DEEPEST_COMPOSITION) {
      return shapes;
    }
    for (var member : resolved.path("allOf")) {
      shapes = combine(shapes, of(member, depth + 1));
    }
    for (var key : List.of("oneOf", "anyOf")) {
      var alternatives = new ArrayList<SchemaShape>();
      for (var alternative : resolved.path(key)) {
        alternatives.addAll(of(alternative, depth + 1));
      }
      if (!alternatives.isEmpty()) {
        shapes = combine(shapes, alternatives);
      }
    }
    return shapes;
  }

  private static List<SchemaShape> combine(List<SchemaShape> left, List<SchemaShape> right) {
    return left.stream().flatMap(one -> right.stream().map(one::and)).toList();
  }
}
