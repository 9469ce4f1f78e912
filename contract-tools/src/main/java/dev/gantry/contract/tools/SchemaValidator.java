package dev.gantry.contract.tools;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Validates values against the schemas of one document, by the rules of OpenAPI 3.0. */
public final class SchemaValidator {
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
  private final Map<JsonNode, Schema> schemas = new IdentityHashMap<>();
  private final JsonNode components;

  /**
   * @param document where references in a schema lead
   */
  public SchemaValidator(JsonNode document) {
    components = document.path("components");
  }

  /** What is wrong with the value, one line each; empty when the schema is missing. */
  public List<String> errors(JsonNode schema, JsonNode value) {
    if (schema.isMissingNode()) {
      return List.of();
    }
    return schemas.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(SchemaValidator::text)
        .toList();
  }

  private Schema compile(JsonNode schema) {
    var root = JsonNodeFactory.instance.objectNode();
    root.putArray("allOf").add(schema);
    if (components.isObject()) {
      // References are relative to the root of the schema, which is not the contract here.
      root.set("components", components);
    }
    return registry.getSchema(root);
  }

  private static String text(Error error) {
    var place = error.getInstanceLocation().toString();
    return (place.isEmpty() ? "" : place + " ") + error.getMessage();
  }
}
