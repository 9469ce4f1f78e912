package dev.gantry.contract.tests.pairing;

import dev.gantry.contract.tests.contract.Operation;
import dev.gantry.contract.tests.contract.OperationParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts one request together from what is documented and what a recipe changes in it. */
final class RequestAssembly {
  private final Operation operation;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private JsonNode body;

  RequestAssembly(Operation operation) {
    this.operation = operation;
  }

  PairedRequest follow(RequestChanges changes) {
    for (var parameter : operation.parameters()) {
      parameter.example().ifPresent(value -> parameters.put(parameter.name(), value));
    }
    body = documentedBody(changes);
    changes.without().forEach(this::leaveOut);
    changes.with().forEach(this::set);
    return new PairedRequest(operation, values(true), values(false), Optional.ofNullable(body));
  }

  private JsonNode documentedBody(RequestChanges changes) {
    if (changes.request().isPresent()) {
      var name = changes.request().get();
      var documented = operation.requestExamples().get(name);
      if (documented == null) {
        throw new RecipeException(
            "the contract has no request example "
                + name
                + ", it has "
                + operation.requestExamples().keySet());
      }
      return documented.deepCopy();
    }
    if (operation.requestMediaType().isEmpty()) {
      return null;
    }
    return operation.requestExamples().values().stream()
        .findFirst()
        .<JsonNode>map(JsonNode::deepCopy)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private void leaveOut(String name) {
    if (operation.parameter(name).isPresent()) {
      parameters.remove(name);
      return;
    }
    var pointer = JsonPointer.compile(name.startsWith("/") ? name : "/" + name);
    if (body == null || body.at(pointer).isMissingNode()) {
      throw new RecipeException("without " + name + ": the request has no such thing");
    }
    var owner = body.at(pointer.head());
    if (owner instanceof ObjectNode object) {
      object.remove(pointer.last().getMatchingProperty());
    } else {
      ((ArrayNode) owner).remove(pointer.last().getMatchingIndex());
    }
  }

  private void set(String name, JsonNode value) {
    if (operation.parameter(name).isPresent()) {
      parameters.put(name, value.isContainer() ? value.toString() : value.asString());
    } else if (body instanceof ObjectNode object) {
      object.set(name, Merge.trees(object.path(name), value));
    } else {
      throw new RecipeException("with " + name + ": no parameter, and there is no body");
    }
  }

  private Map<String, String> values(boolean inPath) {
    var values = new LinkedHashMap<String, String>();
    for (OperationParameter parameter : operation.parameters()) {
      if (parameter.inPath() == inPath && parameters.containsKey(parameter.name())) {
        values.put(parameter.name(), parameters.get(parameter.name()));
      }
    }
    return values;
  }
}
