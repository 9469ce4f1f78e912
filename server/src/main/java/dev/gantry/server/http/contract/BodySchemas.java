package dev.gantry.server.http.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
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
    OneOf oneOf = OneOf.of(contract.resolve(schema).path("x-one-of"));
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.setAll((ObjectNode) schema);
    root.set("components", contract.root().path("components"));
    return new SchemaBody(root, oneOf, SingletonSupplier.of(() -> compile(operationId, root)));
  }

  private Schema compile(String operationId, JsonNode root) {
    return registry.get().getSchema(SchemaLocation.of("urn:gantry:" + operationId), root);
  }

  private static SchemaRegistry registry() {
    Dialect dialect =
        Dialect.builder(Dialects.getOpenApi30())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();
    return SchemaRegistry.withDefaultDialect(dialect);
  }
}
