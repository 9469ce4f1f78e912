package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a contract may say, but the generators turn into code that does not compile or does not
 * work.
 */
final class GeneratorCheck {
  private static final List<String> SENT = List.of("application/json", "multipart/form-data");

  private final List<String> problems = new ArrayList<>();

  private GeneratorCheck() {}

  static List<String> problems(JsonNode contract) {
    var check = new GeneratorCheck();
    Operation.of(contract).forEach(check::checkRequest);
    SchemaWalk.of(contract, check::visit);
    return check.problems;
  }

  /** The generated client would leave such a body out of the request without a word. */
  private void checkRequest(Operation operation) {
    for (var mediaType : operation.requestBody().path("content").propertyNames()) {
      if (!SENT.contains(mediaType)) {
        problems.add(
            operation.name()
                + ": the generated client cannot send "
                + mediaType
                + ", only "
                + SENT
                + "; remove it in an overlay, target "
                + operation.target()
                + ".requestBody.content");
      }
    }
  }

  private void visit(JsonNode schema, OverlayTarget target, SchemaWalk.Position position) {
    for (var key : List.of("oneOf", "anyOf")) {
      if (schema.has(key)) {
        problems.add(
            target
                + ": the generated code cannot read "
                + key
                + "; put one object with the properties of all alternatives in its place");
      }
    }
    if (target.isForm()) {
      return;
    }
    var properties = new HashMap<String, String>();
    for (var property : schema.path("properties").propertyNames()) {
      var other = properties.putIfAbsent(JavaNames.ofProperty(property), property);
      if (other != null) {
        problems.add(
            target
                + ": properties "
                + other
                + " and "
                + property
                + " have the same name in Java; remove one in an overlay and set"
                + " additionalProperties to true, which keeps it reachable");
      }
    }
  }
}
