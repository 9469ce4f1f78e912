package dev.gantry.contract.tools;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a schema says once references and {@code allOf} are resolved. Absent means unsaid.
 *
 * @param type null when any type goes
 * @param items null when any goes
 * @param additional null, a boolean node or a schema
 * @param values null when any goes
 * @param limits format, pattern, lengths and the like
 */
record SchemaShape(
    String type,
    boolean nullable,
    Map<String, JsonNode> properties,
    Set<String> required,
    JsonNode items,
    JsonNode additional,
    Set<JsonNode> values,
    Map<String, JsonNode> limits) {
  private static final List<String> OF_OBJECTS =
      List.of("properties", "required", "additionalProperties");

  static SchemaShape of(JsonNode schema) {
    var properties = new LinkedHashMap<String, JsonNode>();
    schema.path("properties").forEachEntry(properties::put);
    var required = new LinkedHashSet<String>();
    schema.path("required").forEach(it -> required.add(it.asString("")));
    Set<JsonNode> values = schema.has("enum") ? new LinkedHashSet<>() : null;
    schema.path("enum").forEach(it -> values.add(it));
    var limits = new LinkedHashMap<String, JsonNode>();
    for (var key : SchemaLimits.KEYS) {
      if (schema.has(key)) {
        limits.put(key, schema.get(key));
      }
    }
    return new SchemaShape(
        type(schema),
        schema.path("nullable").asBoolean(false),
        properties,
        required,
        schema.get("items"),
        schema.get("additionalProperties"),
        values,
        limits);
  }

  /** Both at once, as members of one {@code allOf}. */
  SchemaShape and(SchemaShape other) {
    var allProperties = new LinkedHashMap<>(properties);
    other.properties.forEach((name, schema) -> allProperties.merge(name, schema, this::both));
    var allRequired = new LinkedHashSet<>(required);
    allRequired.addAll(other.required);
    var allLimits = new LinkedHashMap<>(limits);
    allLimits.putAll(other.limits);
    return new SchemaShape(
        type == null ? other.type : type,
        nullable || other.nullable,
        allProperties,
        allRequired,
        either(items, other.items),
        either(additional, other.additional),
        values == null ? other.values : values,
        allLimits);
  }

  boolean acceptsAnything() {
    return type == null
        && properties.isEmpty()
        && required.isEmpty()
        && values == null
        && limits.isEmpty();
  }

  /** Whether an object may explicitly carry more than the named properties. */
  boolean isDeclaredOpen() {
    return additional != null && (additional.asBoolean(false) || isEmptySchema(additional));
  }

  /** Whether it is an object of which nothing is known but that it may have any property. */
  boolean isMap() {
    return isDeclaredOpen() && properties.isEmpty();
  }

  /** Whether the property has no place of its own because another one has its name in Java. */
  boolean keepsUnnamed(String property) {
    return isDeclaredOpen()
        && properties.keySet().stream()
            .anyMatch(it -> JavaNames.ofProperty(it).equals(JavaNames.ofProperty(property)));
  }

  private static boolean isEmptySchema(JsonNode schema) {
    return schema.isObject() && schema.isEmpty();
  }

  private JsonNode both(JsonNode one, JsonNode two) {
    if (one.equals(two)) {
      return one;
    }
    var both = JsonNodeFactory.instance.objectNode();
    both.putArray("allOf").add(one).add(two);
    return both;
  }

  private JsonNode either(JsonNode one, JsonNode two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.isBoolean() || two.isBoolean() ? stricter(one, two) : both(one, two);
  }

  private static JsonNode stricter(JsonNode one, JsonNode two) {
    return one.isBoolean() && one.asBoolean() ? two : one;
  }

  private static String type(JsonNode schema) {
    if (schema.path("type").isString()) {
      return schema.get("type").stringValue();
    }
    return OF_OBJECTS.stream().anyMatch(schema::has) ? "object" : null;
  }
}
