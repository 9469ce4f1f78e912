package dev.gantry.server.message;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.setting.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks custom fields against the JSON schema that the workspace gave itself. */
final class CustomFieldRules {

  private final Settings settings;
  private final JsonMapper mapper;
  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft7());
  private final AtomicReference<Compiled> latest = new AtomicReference<>();

  CustomFieldRules(Settings settings, JsonMapper mapper) {
    this.settings = settings;
    this.mapper = mapper;
  }

  /**
   * Checks the custom fields of one message; null is right.
   *
   * @throws ApiException plain: {@code Custom fields not enabled} or {@code Invalid custom fields}
   */
  void check(Map<String, Object> customFields) {
    if (customFields == null) {
      return;
    }
    if (!settings.isOn("Message_CustomFields_Enabled")) {
      throw ApiException.plain("Custom fields not enabled");
    }
    JsonNode value = mapper.valueToTree(customFields);
    boolean valid =
        schema(settings.text("Message_CustomFields"))
            .filter(schema -> isValid(schema, value))
            .isPresent();
    if (!valid) {
      throw ApiException.plain("Invalid custom fields");
    }
  }

  /** A schema that turns out to be broken, such as by a reference to nowhere, is met by nothing. */
  private static boolean isValid(Schema schema, JsonNode value) {
    try {
      return schema.validate(value).isEmpty();
    } catch (SchemaException e) {
      return false;
    }
  }

  private Optional<Schema> schema(String text) {
    Compiled compiled = latest.get();
    if (compiled == null || !compiled.text().equals(text)) {
      compiled = new Compiled(text, compile(text));
      latest.set(compiled);
    }
    return compiled.schema();
  }

  private Optional<Schema> compile(String text) {
    try {
      if (!(mapper.readTree(text) instanceof ObjectNode schema)) {
        return Optional.empty();
      }
      // As Rocket.Chat: the fields are one object, and only those that the schema names.
      schema.put("type", "object").put("additionalProperties", false);
      return Optional.of(registry.getSchema(schema));
    } catch (JacksonException | IllegalArgumentException | SchemaException e) {
      return Optional.empty();
    }
  }

  private record Compiled(String text, Optional<Schema> schema) {}
}
