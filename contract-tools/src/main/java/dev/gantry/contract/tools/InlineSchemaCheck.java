package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Every object with properties has a name: that of its place in {@code components.schemas}, or its
 * {@code title}. The generator would invent one such as {@code Foo200Response}, or number the
 * second of two with the same name.
 */
final class InlineSchemaCheck {
  private static final String REMEDY =
      "give it a title in an overlay, or put a $ref to a component in its place";

  private final List<String> problems = new ArrayList<>();

  private final Map<String, JsonNode> named = new HashMap<>();

  private InlineSchemaCheck(JsonNode contract) {
    contract.path("components").path("schemas").forEachEntry(named::put);
  }

  static List<String> problems(JsonNode contract) {
    var check = new InlineSchemaCheck(contract);
    SchemaWalk.of(contract, check::visit);
    return check.problems;
  }

  private void visit(JsonNode schema, OverlayTarget target, SchemaWalk.Position position) {
    if (position == SchemaWalk.Position.BODY && isComposed(schema) && !schema.has("title")) {
      problems.add(target + ": a composed body needs a name; " + REMEDY);
    }
    if (isInlineObject(schema, position)) {
      checkTitle(schema, target);
    }
  }

  /** Whether the generator would invent a name for it unless it has a title. */
  static boolean needsTitle(JsonNode schema, SchemaWalk.Position position) {
    return isInlineObject(schema, position)
        || position == SchemaWalk.Position.BODY && isComposed(schema);
  }

  private static boolean isInlineObject(JsonNode schema, SchemaWalk.Position position) {
    return position != SchemaWalk.Position.NAMED && !schema.path("properties").isEmpty();
  }

  private static boolean isComposed(JsonNode schema) {
    return schema.path("allOf").size() > 1;
  }

  private void checkTitle(JsonNode schema, OverlayTarget target) {
    var title = schema.path("title").asString("");
    if (title.isEmpty()) {
      problems.add(target + ": an inline object with properties needs a name; " + REMEDY);
      return;
    }
    NamingCheck.problemOfSchemaName(title)
        .ifPresent(problem -> problems.add(target + ": title " + problem));
    var other = named.putIfAbsent(title, schema);
    if (other != null && !other.equals(schema)) {
      problems.add(target + ": title " + title + " is the name of another schema");
    }
  }
}
