package dev.gantry.contract.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names every object with properties that has no name, by its operation and its place there. */
final class SchemaTitles {
  private final JsonNode contract;
  private final List<String> notes;
  private final Map<String, JsonNode> named = new HashMap<>();

  private SchemaTitles(JsonNode contract, List<String> notes) {
    this.contract = contract;
    this.notes = notes;
    contract.path("components").path("schemas").forEachEntry(named::put);
  }

  /** Titles that a document gives go first, so that none of them is lost to a place. */
  static void give(JsonNode contract, List<String> notes) {
    var titles = new SchemaTitles(contract, notes);
    SchemaWalk.of(contract, titles::keep);
    SchemaWalk.of(contract, titles::give);
  }

  private void keep(JsonNode schema, OverlayTarget target, SchemaWalk.Position position) {
    if (needsTitle(schema, position) && isFit(schema)) {
      named.putIfAbsent(title(schema), schema);
    }
  }

  private void give(JsonNode schema, OverlayTarget target, SchemaWalk.Position position) {
    if (!needsTitle(schema, position) || isFit(schema)) {
      return;
    }
    var name = unused(schema, target);
    notes.add(
        target
            + " is named "
            + name
            + (title(schema).isEmpty() ? "" : ", because " + title(schema) + " cannot be its name")
            + "; another title goes into an overlay");
    ((ObjectNode) schema).put("title", name);
    named.put(name, schema);
  }

  private String unused(JsonNode schema, OverlayTarget target) {
    var own = Names.ofClass(title(schema));
    if (!title(schema).isEmpty() && !named.containsKey(own)) {
      return own;
    }
    var name = PlaceName.of(contract, target);
    while (named.containsKey(name)) {
      name += "Object";
    }
    return name;
  }

  private boolean isFit(JsonNode schema) {
    var title = title(schema);
    var other = named.get(title);
    return NamingCheck.problemOfSchemaName(title).isEmpty()
        && (other == null || other == schema || other.equals(schema));
  }

  private static boolean needsTitle(JsonNode schema, SchemaWalk.Position position) {
    return InlineSchemaCheck.needsTitle(schema, position);
  }

  private static String title(JsonNode schema) {
    return schema.path("title").asString("");
  }
}
