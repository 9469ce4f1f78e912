package dev.gantry.contract.tests.client;

import dev.gantry.contract.tests.contract.Contract;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Which properties the contract has for a place in a body. */
final class DeclaredProperties {
  private final Contract contract;

  DeclaredProperties(Contract contract) {
    this.contract = contract;
  }

  /** The schema of a property; empty where the contract does not name it. */
  Optional<JsonNode> property(JsonNode schema, String name) {
    var resolved = contract.resolve(schema);
    var own = resolved.path("properties").path(name);
    if (!own.isMissingNode()) {
      return Optional.of(own);
    }
    for (var part : resolved.path("allOf")) {
      var inherited = property(part, name);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  /** The schema of an array's elements; a missing node where the contract has none. */
  JsonNode items(JsonNode schema) {
    var resolved = contract.resolve(schema);
    if (resolved.has("items")) {
      return resolved.get("items");
    }
    for (var part : resolved.path("allOf")) {
      var inherited = items(part);
      if (!inherited.isMissingNode()) {
        return inherited;
      }
    }
    return MissingNode.getInstance();
  }

  /** The schema of the values of a map; a missing node where the contract has none. */
  JsonNode values(JsonNode schema) {
    return contract.resolve(schema).path("additionalProperties");
  }
}
