package dev.gantry.server.http;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.http.contract.ContractDocument;
import dev.gantry.server.http.request.PendingOperations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the effective contract prints it.
 *
 * @param method in capital letters
 * @param node the operation's object
 */
record ContractOperation(String method, String path, JsonNode node) {

  private static final JsonNode CONTRACT = read();
  private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

  static Stream<ContractOperation> all() {
    return CONTRACT.path("paths").propertyStream().flatMap(ContractOperation::ofPath);
  }

  /** Those that have a delegate. */
  static Stream<ContractOperation> implemented() {
    return all().filter(operation -> !PendingOperations.IDS.contains(operation.id()));
  }

  static Stream<ContractOperation> pending() {
    return all().filter(operation -> PendingOperations.IDS.contains(operation.id()));
  }

  /** The node itself, or what it refers to. */
  static JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isString() ? CONTRACT.at(reference.asString().substring(1)) : node;
  }

  String id() {
    return node.path("operationId").asString();
  }

  boolean isTagged(String tag) {
    return node.path("tags").valueStream().anyMatch(one -> tag.equals(one.asString()));
  }

  boolean needsLogin() {
    return !node.path("security").isEmpty();
  }

  /** The path with every parameter in it replaced by some text. */
  String address() {
    return path.replaceAll("\\{[^}]+}", "anything");
  }

  List<JsonNode> queryParameters() {
    return node.path("parameters")
        .valueStream()
        .map(ContractOperation::resolve)
        .filter(parameter -> "query".equals(parameter.path("in").asString()))
        .toList();
  }

  /** The schema of the JSON body; missing where there is none. */
  JsonNode bodySchema() {
    JsonNode body = resolve(node.path("requestBody"));
    return resolve(body.path("content").path("application/json").path("schema"));
  }

  /** The content type of the documented body, JSON where there is none. */
  String contentType() {
    JsonNode body = resolve(node.path("requestBody"));
    return body.path("content").has("multipart/form-data")
        ? "multipart/form-data; boundary=border"
        : "application/json";
  }

  @Override
  public String toString() {
    return id();
  }

  private static Stream<ContractOperation> ofPath(Map.Entry<String, JsonNode> path) {
    return path.getValue()
        .propertyStream()
        .filter(method -> METHODS.contains(method.getKey()))
        .map(
            method ->
                new ContractOperation(
                    method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
  }

  private static JsonNode read() {
    try (InputStream contract =
        ContractOperation.class.getResourceAsStream(ContractDocument.RESOURCE)) {
      return DomainJson.mapper().readTree(contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
