package dev.gantry.server.http.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compiles the schemas of request bodies, each when its first request comes. */
final class BodySchemas {

  private final ContractDocument contract;
  private final Supplier<SchemaRegistry> registry = SingletonSupplier.of(BodySchemas::registry);

  BodySchemas(ContractDocument contract) {
    this.contract = contract;
  }

  Body bodyOf(String operationId, JsonNode requestBody) {
    JsonNode schema = requestBody.path("content").path("application/json").path("schema");
    if (!schema.isObject()) {
      return Body.NONE;
    }
    JsonNode resolved = contract.resolve(schema);
    Body whole = body(operationId, schema, OneOf.of(resolved.path("x-one-of")));
    List<Body> alternatives =
        resolved
            .path("x-alternatives")
            .propertyStream()
            .<Body>map(entry -> alternatives(operationId, entry.getKey(), entry.getValue()))
            .toList();
    return json -> {
      whole.check(json);
      alternatives.forEach(body -> body.check(json));
    };
  }

  private Alternatives alternatives(String operationId, String keyword, JsonNode schemas) {
    List<SchemaBody> bodies = new ArrayList<>();
    for (JsonNode schema : schemas) {
      String id = operationId + ":" + keyword + ":" + bodies.size();
      bodies.add(body(id, schema, OneOf.NONE));
    }
    return Alternatives.of(keyword, bodies);
  }

  private SchemaBody body(String id, JsonNode schema, OneOf oneOf) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.setAll((ObjectNode) schema);
    root.set("components", contract.root().path("components"));
    return new SchemaBody(root, oneOf, SingletonSupplier.of(() -> compile(id, root)));
  }

  private Schema compile(String id, JsonNode root) {
    return registry.get().getSchema(SchemaLocation.of("urn:gantry:" + id), root);
  }

  private static SchemaRegistry registry() {
    Dialect dialect =
        Dialect.builder(Dialects.getOpenApi30())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();
    return SchemaRegistry.withDefaultDialect(dialect);
  }
}
