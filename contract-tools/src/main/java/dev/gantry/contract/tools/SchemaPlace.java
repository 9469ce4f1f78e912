package dev.gantry.contract.tools;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where in a body a schema stands.
 *
 * @param pointer the way through the body's properties; {@code *} for items and further properties
 * @param model the nearest component schema around it; empty when there is none
 */
record SchemaPlace(JsonPointer pointer, String model) {
  private static final String COMPONENT_SCHEMAS = "#/components/schemas/";

  static SchemaPlace body() {
    return new SchemaPlace(JsonPointer.empty(), "");
  }

  SchemaPlace property(String name) {
    return new SchemaPlace(pointer.appendProperty(name), model);
  }

  /** The same place, inside the model that the schema refers to, if it refers to one. */
  SchemaPlace inside(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    return reference.startsWith(COMPONENT_SCHEMAS)
        ? new SchemaPlace(pointer, reference.substring(COMPONENT_SCHEMAS.length()))
        : this;
  }

  /** What a message begins with; empty for the body itself. */
  String prefix() {
    return pointer.toString().isEmpty() ? "" : pointer + ": ";
  }

  /** What to do about something that is missing here; empty when no overlay has put it away. */
  String remedy() {
    return model.isEmpty() ? "" : "; add it to schema " + model + " in its overlay";
  }
}
