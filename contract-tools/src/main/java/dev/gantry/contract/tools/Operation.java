package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a document.
 *
 * @param method in capitals
 * @param endpoint how case ids call it: the path after {@code /api/v1/}; a further method of the
 *     same path carries the method in front
 */
record Operation(
    String path, String method, String endpoint, JsonNode pathItem, JsonNode tree, JsonNode root) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final String BASE_PATH = "/api/v1/";

  /** Every operation, in the order of the document. */
  static List<Operation> of(JsonNode root) {
    var operations = new ArrayList<Operation>();
    for (var path : root.path("paths").properties()) {
      var endpoint = endpoint(path.getKey());
      var first = true;
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          var method = entry.getKey().toUpperCase(Locale.ROOT);
          var name = first ? endpoint : method + " " + endpoint;
          operations.add(
              new Operation(path.getKey(), method, name, path.getValue(), entry.getValue(), root));
          first = false;
        }
      }
    }
    return operations;
  }

  String name() {
    return method + " " + path;
  }

  OverlayTarget target() {
    return OverlayTarget.root().child("paths").child(path).child(method.toLowerCase(Locale.ROOT));
  }

  String id() {
    return tree.path("operationId").asString("");
  }

  /** By {@code in} and name, those of the path included; references are resolved. */
  Map<String, JsonNode> parameters() {
    var references = new References(root);
    var parameters = new LinkedHashMap<String, JsonNode>();
    for (var owner : List.of(pathItem, tree)) {
      for (var entry : owner.path("parameters")) {
        var parameter = references.resolve(entry);
        parameters.put(
            parameter.path("in").asString("") + " " + parameter.path("name").asString(""),
            parameter);
      }
    }
    return parameters;
  }

  JsonNode requestBody() {
    return new References(root).resolve(tree.path("requestBody"));
  }

  /** By status; references are resolved. */
  Map<String, JsonNode> responses() {
    var responses = new LinkedHashMap<String, JsonNode>();
    for (var response : tree.path("responses").properties()) {
      responses.put(response.getKey(), new References(root).resolve(response.getValue()));
    }
    return responses;
  }

  private static String endpoint(String path) {
    return path.startsWith(BASE_PATH) ? path.substring(BASE_PATH.length()) : path.substring(1);
  }
}
