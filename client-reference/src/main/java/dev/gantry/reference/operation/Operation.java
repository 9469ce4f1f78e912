package dev.gantry.reference.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One operation of the contract. */
record Operation(Document document, String httpMethod, String path, JsonNode node) {

  String id() {
    return node.path("operationId").stringValue();
  }

  List<String> aliases() {
    return node.path("x-aliases").valueStream().map(JsonNode::asString).toList();
  }

  String summary() {
    return node.path("summary").asString("");
  }

  String description() {
    return node.path("description").asString("");
  }

  /** Those of path and query, then the fields of the form or the properties of the body. */
  List<Input> inputs() {
    var inputs = new ArrayList<Input>();
    for (var reference : node.path("parameters")) {
      var parameter = document.resolve(reference);
      inputs.add(
          new Input(
              parameter.path("name").stringValue(),
              parameter.path("in").stringValue(),
              parameter.path("required").asBoolean(false),
              parameter.path("schema"),
              parameter));
    }
    body().ifPresent(body -> inputs.addAll(body.inputs()));
    return inputs;
  }

  Optional<Body> body() {
    var request = document.resolve(node.path("requestBody"));
    var part = request.at("/x-body-part/property").asString("");
    return request
        .path("content")
        .propertyStream()
        .findFirst()
        .map(it -> new Body(document, it.getKey(), it.getValue(), part));
  }

  /** The properties of which one must be given. */
  List<String> oneOf() {
    var onOperation = node.at("/x-one-of/properties");
    var names =
        onOperation.isMissingNode()
            ? body().map(it -> it.schema().at("/x-one-of/properties")).orElse(onOperation)
            : onOperation;
    return names.valueStream().map(JsonNode::asString).toList();
  }

  List<Failure> failures() {
    return node.path("responses")
        .propertyStream()
        .filter(it -> !it.getKey().startsWith("2"))
        .map(it -> Failure.read(it.getKey(), document.resolve(it.getValue())))
        .sorted((one, other) -> one.status().compareTo(other.status()))
        .toList();
  }

  Optional<String> listProperty() {
    return Optional.ofNullable(node.at("/x-list/property").asString(null));
  }

  boolean needsLogin() {
    return !node.path("security").isEmpty();
  }

  /** When the client makes the call again by itself. */
  String repetition() {
    if (node.has("x-client-chosen-id")) {
      return "yes, the client chooses the id";
    }
    return httpMethod.equals("get") || node.path("x-safe-to-repeat").asBoolean(false)
        ? "yes"
        : "only where the server has done nothing: after a 429, and without a connection";
  }
}
