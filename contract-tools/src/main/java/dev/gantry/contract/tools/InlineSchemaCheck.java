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
  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

  private final List<String> problems = new ArrayList<>();

  private final Map<String, JsonNode> named = new HashMap<>();

  private InlineSchemaCheck(JsonNode contract) {
    contract.path("components").path("schemas").forEachEntry(named::put);
  }

  static List<String> problems(JsonNode contract) {
    var check = new InlineSchemaCheck(contract);
    check.visit(contract);
    return check.problems;
  }

  private void visit(JsonNode contract) {
    var root = OverlayTarget.root();
    for (var path : contract.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        var operation = root.child("paths").child(path.getKey()).child(member.getKey());
        visitContents(member.getValue().path("requestBody"), operation.child("requestBody"));
        visitEach(member.getValue().path("responses"), operation.child("responses"));
      }
    }
    var components = contract.path("components");
    var target = root.child("components");
    visitEach(components.path("requestBodies"), target.child("requestBodies"));
    visitEach(components.path("responses"), target.child("responses"));
    for (var schema : components.path("schemas").properties()) {
      visitSchema(schema.getValue(), target.child("schemas").child(schema.getKey()), true);
    }
  }

  private void visitEach(JsonNode bodies, OverlayTarget target) {
    for (var body : bodies.properties()) {
      visitContents(body.getValue(), target.child(body.getKey()));
    }
  }

  private void visitContents(JsonNode body, OverlayTarget target) {
    for (var content : body.path("content").properties()) {
      var schema = content.getValue().path("schema");
      var schemaTarget = target.child("content").child(content.getKey()).child("schema");
      if (isComposed(schema) && !schema.has("title")) {
        problems.add(schemaTarget + ": a composed body needs a name; " + REMEDY);
      }
      visitSchema(schema, schemaTarget, false);
    }
  }

  private static boolean isComposed(JsonNode schema) {
    return schema.has("oneOf") || schema.has("anyOf") || schema.path("allOf").size() > 1;
  }

  private void visitSchema(JsonNode schema, OverlayTarget target, boolean hasName) {
    if (!schema.isObject()) {
      return;
    }
    var properties = schema.path("properties");
    if (!hasName && !properties.isEmpty()) {
      checkTitle(schema, target);
    }
    for (var property : properties.properties()) {
      var inner = target.child("properties").child(property.getKey());
      visitSchema(property.getValue(), inner, false);
    }
    for (var single : List.of("items", "additionalProperties", "not")) {
      visitSchema(schema.path(single), target.child(single), false);
    }
    visitMembers(schema, "allOf", target, hasName);
    ALTERNATIVES.forEach(key -> visitMembers(schema, key, target, false));
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

  private void visitMembers(JsonNode schema, String key, OverlayTarget target, boolean hasName) {
    var members = schema.path(key);
    for (int i = 0; i < members.size(); i++) {
      visitSchema(members.get(i), target.child(key).child(i), hasName);
    }
  }
}
