package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Every object with properties has a name: that of its place in {@code components.schemas}, or its
 * {@code title}. The generator would invent one such as {@code Foo200Response}, or number the
 * second of two with the same name.
 */
final class InlineSchemaCheck {
  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

  private final List<String> problems = new ArrayList<>();

  private final Map<String, JsonNode> named = new HashMap<>();

  private InlineSchemaCheck(JsonNode contract) {
    contract.path("components").path("schemas").forEachEntry(named::put);
  }

  static List<String> problems(JsonNode contract) {
    var check = new InlineSchemaCheck(contract);
    check.visit(contract, JsonPointer.empty());
    return check.problems;
  }

  private void visit(JsonNode contract, JsonPointer root) {
    for (var path : contract.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        var pointer =
            root.appendProperty("paths")
                .appendProperty(path.getKey())
                .appendProperty(member.getKey());
        visitContents(member.getValue().path("requestBody"), pointer.appendProperty("requestBody"));
        visitEach(member.getValue().path("responses"), pointer.appendProperty("responses"));
      }
    }
    var components = contract.path("components");
    var pointer = root.appendProperty("components");
    visitEach(components.path("requestBodies"), pointer.appendProperty("requestBodies"));
    visitEach(components.path("responses"), pointer.appendProperty("responses"));
    for (var schema : components.path("schemas").properties()) {
      var place = pointer.appendProperty("schemas").appendProperty(schema.getKey());
      visitSchema(schema.getValue(), place, true);
    }
  }

  private void visitEach(JsonNode bodies, JsonPointer pointer) {
    for (var body : bodies.properties()) {
      visitContents(body.getValue(), pointer.appendProperty(body.getKey()));
    }
  }

  private void visitContents(JsonNode body, JsonPointer pointer) {
    for (var content : body.path("content").properties()) {
      var schema = content.getValue().path("schema");
      var place =
          pointer
              .appendProperty("content")
              .appendProperty(content.getKey())
              .appendProperty("schema");
      if (isComposed(schema) && !schema.has("title")) {
        problems.add(place + ": a composed body needs a name or a title");
      }
      visitSchema(schema, place, false);
    }
  }

  private static boolean isComposed(JsonNode schema) {
    return schema.has("oneOf") || schema.has("anyOf") || schema.path("allOf").size() > 1;
  }

  private void visitSchema(JsonNode schema, JsonPointer pointer, boolean hasName) {
    if (!schema.isObject()) {
      return;
    }
    var properties = schema.path("properties");
    if (!hasName && !properties.isEmpty()) {
      checkTitle(schema, pointer);
    }
    for (var property : properties.properties()) {
      var place = pointer.appendProperty("properties").appendProperty(property.getKey());
      visitSchema(property.getValue(), place, false);
    }
    for (var single : List.of("items", "additionalProperties", "not")) {
      visitSchema(schema.path(single), pointer.appendProperty(single), false);
    }
    visitMembers(schema, "allOf", pointer, hasName);
    ALTERNATIVES.forEach(key -> visitMembers(schema, key, pointer, false));
  }

  private void checkTitle(JsonNode schema, JsonPointer pointer) {
    var title = schema.path("title").asString("");
    if (title.isEmpty()) {
      problems.add(pointer + ": an inline object with properties needs a name or a title");
      return;
    }
    NamingCheck.problemOfSchemaName(title)
        .ifPresent(problem -> problems.add(pointer + ": title " + problem));
    var other = named.putIfAbsent(title, schema);
    if (other != null && !other.equals(schema)) {
      problems.add(pointer + ": title " + title + " is the name of another schema");
    }
  }

  private void visitMembers(JsonNode schema, String key, JsonPointer pointer, boolean hasName) {
    var members = schema.path(key);
    for (int i = 0; i < members.size(); i++) {
      visitSchema(members.get(i), pointer.appendProperty(key).appendIndex(i), hasName);
    }
  }
}
