package dev.gantry.server.http.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The operations of the effective contract by their {@code operationId}. */
public final class Operations {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final Map<String, Operation> byId = new HashMap<>();

  public Operations(ContractDocument contract) {
    BodySchemas schemas = new BodySchemas(contract);
    contract
        .root()
        .path("paths")
        .valueStream()
        .flatMap(path -> path.propertyStream())
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(entry -> read(contract, schemas, entry.getValue()))
        .forEach(operation -> byId.put(operation.id(), operation));
  }

  /** The operation that a delegate's method implements; empty for methods that are none. */
  public Optional<Operation> find(String operationId) {
    return Optional.ofNullable(byId.get(operationId));
  }

  /** All operation ids. */
  public Set<String> ids() {
    return Set.copyOf(byId.keySet());
  }

  private static Operation read(ContractDocument contract, BodySchemas schemas, JsonNode node) {
    String id = node.path("operationId").asString();
    List<QueryParameter> query =
        node.path("parameters")
            .valueStream()
            .map(contract::resolve)
            .filter(parameter -> "query".equals(parameter.path("in").asString()))
            .map(QueryParameter::of)
            .toList();
    return new Operation(
        id,
        !node.path("security").isEmpty(),
        node.path("x-aliases").valueStream().map(JsonNode::asString).toList(),
        query,
        OneOf.of(node.path("x-one-of")),
        schemas.bodyOf(id, contract.resolve(node.path("requestBody"))));
  }
}
