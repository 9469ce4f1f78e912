package dev.gantry.contract.tools;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Visits every schema of a parameter, a body or a component, from the outside to the inside. */
final class SchemaWalk {
  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

  private final Visitor visitor;

  private SchemaWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Sees one schema. */
  interface Visitor {
    /**
     * @param position how the schema comes to be where it is
     */
    void visit(JsonNode schema, OverlayTarget target, Position position);
  }

  /** Where a schema can stand. */
  enum Position {
    /** In {@code components.schemas}, or a member of the {@code allOf} of such a one. */
    NAMED,
    /** The schema of a request or an answer. */
    BODY,
    /** Inside another schema. */
    INNER
  }

  static void of(JsonNode contract, Visitor visitor) {
    new SchemaWalk(visitor).walk(contract);
  }

  private void walk(JsonNode contract) {
    var root = OverlayTarget.root();
    for (var path : contract.path("paths").properties()) {
      var shared = path.getValue().path("parameters");
      walkParameters(shared, root.child("paths").child(path.getKey()).child("parameters"));
      for (var member : path.getValue().properties()) {
        var operation = root.child("paths").child(path.getKey()).child(member.getKey());
        walkParameters(member.getValue().path("parameters"), operation.child("parameters"));
        walkContents(member.getValue().path("requestBody"), operation.child("requestBody"));
        walkEach(member.getValue().path("responses"), operation.child("responses"));
      }
    }
    var components = contract.path("components");
    var target = root.child("components");
    for (var parameter : components.path("parameters").properties()) {
      walkParameter(parameter.getValue(), target.child("parameters").child(parameter.getKey()));
    }
    walkEach(components.path("requestBodies"), target.child("requestBodies"));
    walkEach(components.path("responses"), target.child("responses"));
    for (var schema : components.path("schemas").properties()) {
      walkSchema(schema.getValue(), target.child("schemas").child(schema.getKey()), Position.NAMED);
    }
  }

  private void walkParameters(JsonNode parameters, OverlayTarget target) {
    for (int i = 0; i < parameters.size(); i++) {
      walkParameter(parameters.get(i), target.child(i));
    }
  }

  private void walkParameter(JsonNode parameter, OverlayTarget target) {
    walkSchema(parameter.path("schema"), target.child("schema"), Position.INNER);
  }

  private void walkEach(JsonNode bodies, OverlayTarget target) {
    for (var body : bodies.properties()) {
      walkContents(body.getValue(), target.child(body.getKey()));
    }
  }

  private void walkContents(JsonNode body, OverlayTarget target) {
    for (var content : body.path("content").properties()) {
      walkSchema(
          content.getValue().path("schema"),
          target.child("content").child(content.getKey()).child("schema"),
          Position.BODY);
    }
  }

  private void walkSchema(JsonNode schema, OverlayTarget target, Position position) {
    if (!schema.isObject()) {
      return;
    }
    visitor.visit(schema, target, position);
    for (var property : schema.path("properties").properties()) {
      var inner = target.child("properties").child(property.getKey());
      walkSchema(property.getValue(), inner, Position.INNER);
    }
    for (var single : List.of("items", "additionalProperties", "not")) {
      walkSchema(schema.path(single), target.child(single), Position.INNER);
    }
    var member = position == Position.NAMED ? Position.NAMED : Position.INNER;
    walkMembers(schema, "allOf", target, member);
    ALTERNATIVES.forEach(key -> walkMembers(schema, key, target, Position.INNER));
  }

  private void walkMembers(JsonNode schema, String key, OverlayTarget target, Position position) {
    var members = schema.path(key);
    for (int i = 0; i < members.size(); i++) {
      walkSchema(members.get(i), target.child(key).child(i), position);
    }
  }
}
