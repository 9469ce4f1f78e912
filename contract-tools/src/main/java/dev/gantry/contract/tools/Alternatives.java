package dev.gantry.contract.tools;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts one schema in the place of {@code oneOf} and {@code anyOf}, of which the generators make
 * interfaces that cannot be read. It takes whatever one of the alternatives takes; they stay beside
 * it as {@code x-alternatives}, by which the server checks a request's body.
 */
final class Alternatives {
  static final List<String> KEYS = List.of("oneOf", "anyOf");
  private static final String KEPT = "x-alternatives";

  private final References references;
  private final SchemaUnion union;
  private final List<String> notes;

  private Alternatives(JsonNode contract, List<String> notes) {
    references = new References(contract);
    union = new SchemaUnion(references);
    this.notes = notes;
  }

  static void merge(JsonNode contract, List<String> notes) {
    SchemaWalk.of(contract, new Alternatives(contract, notes)::visit);
  }

  private void visit(JsonNode node, OverlayTarget target, SchemaWalk.Position position) {
    if (KEYS.stream().noneMatch(node::has) || leadsNowhere(node)) {
      return;
    }
    var schema = (ObjectNode) node;
    var merged = onlyReference(schema);
    if (merged == null) {
      merged = union.flat(schema);
      var kept = merged.putObject(KEPT);
      KEYS.stream().filter(schema::has).forEach(key -> kept.set(key, schema.get(key)));
    }
    notes.add(
        target
            + ": "
            + String.join(" and ", KEYS.stream().filter(schema::has).toList())
            + " became "
            + described(merged)
            + "; a better one goes into its place by an overlay");
    schema.removeAll();
    schema.setAll(merged);
  }

  /** One alternative alone, if it is a reference and nothing else is said beside it. */
  private static ObjectNode onlyReference(ObjectNode schema) {
    var only = schema.path("oneOf").isMissingNode() ? schema.path("anyOf") : schema.path("oneOf");
    var isAlone = schema.size() == 1 + (schema.has("description") ? 1 : 0) && only.size() == 1;
    return isAlone && References.isReference(only.get(0)) ? ((ObjectNode) only.get(0)) : null;
  }

  private boolean leadsNowhere(JsonNode schema) {
    return KEYS.stream()
        .flatMap(key -> schema.path(key).valueStream())
        .anyMatch(it -> references.resolve(it).isMissingNode());
  }

  private static String described(JsonNode merged) {
    var type = merged.path("type").asString("");
    if (type.equals("object")) {
      return "one object with the properties of all alternatives";
    }
    if (References.isReference(merged)) {
      return merged.get("$ref").stringValue();
    }
    return type.isEmpty() ? "a value of any type" : "one schema of type " + type;
  }
}
