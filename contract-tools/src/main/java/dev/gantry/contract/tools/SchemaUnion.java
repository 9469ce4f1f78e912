package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one schema of alternatives, which accepts whatever any of them accepts. */
final class SchemaUnion {
  private static final int DEEPEST_COMPOSITION = 20;
  private static final Set<String> COMPOSING = Set.of("allOf", "oneOf", "anyOf", "discriminator");

  private final References references;

  SchemaUnion(References references) {
    this.references = references;
  }

  /**
   * A schema without {@code oneOf}, {@code anyOf} and {@code allOf}; its properties keep theirs.
   */
  ObjectNode flat(JsonNode schema) {
    return flat(schema, 0);
  }

  private ObjectNode flat(JsonNode schema, int depth) {
    var resolved = references.resolve(schema);
    var flat = JsonNodeFactory.instance.objectNode();
    if (depth > DEEPEST_COMPOSITION) {
      return flat;
    }
    resolved.forEachEntry(
        (key, value) -> {
          if (!COMPOSING.contains(key)) {
            flat.set(key, value.deepCopy());
          }
        });
    for (var member : resolved.path("allOf")) {
      SchemaConjunction.add(flat, flat(member, depth + 1));
    }
    for (var key : Alternatives.KEYS) {
      if (!resolved.path(key).isEmpty()) {
        var alternatives = resolved.path(key).valueStream().map(it -> flat(it, depth + 1)).toList();
        SchemaConjunction.add(flat, either(alternatives));
      }
    }
    return flat;
  }

  private static ObjectNode either(List<ObjectNode> alternatives) {
    var values = alternatives.stream().filter(it -> !isOnlyNull(it)).toList();
    var either = ofValues(values);
    var nullable =
        values.size() < alternatives.size()
            || values.stream().anyMatch(it -> it.path("nullable").asBoolean(false));
    if (nullable && either.has("type")) {
      either.put("nullable", true);
    }
    return either;
  }

  private static ObjectNode ofValues(List<ObjectNode> alternatives) {
    var types = new LinkedHashSet<>(alternatives.stream().map(SchemaUnion::type).toList());
    if (types.equals(Set.of("integer", "number"))) {
      types.remove("integer");
    }
    var either = JsonNodeFactory.instance.objectNode();
    if (types.size() != 1 || types.contains("")) {
      return either;
    }
    var type = types.iterator().next();
    either.put("type", type);
    if (type.equals("object")) {
      objects(alternatives, either);
    } else if (type.equals("array")) {
      either.set("items", oneOf(alternatives.stream().map(it -> it.path("items")).toList()));
    } else {
      scalars(alternatives, either);
    }
    return either;
  }

  private static void objects(List<ObjectNode> alternatives, ObjectNode either) {
    var properties = new LinkedHashMap<String, List<JsonNode>>();
    var required = new LinkedHashSet<String>();
    required.addAll(required(alternatives.get(0)));
    for (var alternative : alternatives) {
      for (var property : alternative.path("properties").properties()) {
        properties
            .computeIfAbsent(property.getKey(), it -> new ArrayList<>())
            .add(property.getValue());
      }
      required.retainAll(required(alternative));
    }
    if (!properties.isEmpty()) {
      var into = either.putObject("properties");
      properties.forEach((name, schemas) -> into.set(name, oneOf(schemas)));
    }
    if (!required.isEmpty()) {
      required.forEach(either.putArray("required")::add);
    }
    if (alternatives.stream().anyMatch(SchemaUnion::isOpen)) {
      either.put("additionalProperties", true);
    }
  }

  private static void scalars(List<ObjectNode> alternatives, ObjectNode either) {
    if (alternatives.stream().map(it -> it.path("format")).distinct().count() == 1
        && alternatives.get(0).has("format")) {
      either.set("format", alternatives.get(0).get("format"));
    }
    if (alternatives.stream().allMatch(it -> it.has("enum"))) {
      var values = new LinkedHashSet<JsonNode>();
      alternatives.forEach(it -> values.addAll(it.path("enum").values()));
      either.putArray("enum").addAll(values);
    }
  }

  /** What differs becomes alternatives again, which are merged when the walk comes to them. */
  private static JsonNode oneOf(List<JsonNode> schemas) {
    var distinct = new LinkedHashSet<>(schemas);
    if (distinct.stream().anyMatch(JsonNode::isMissingNode)) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (distinct.size() == 1) {
      return distinct.iterator().next();
    }
    var alternatives = JsonNodeFactory.instance.objectNode();
    alternatives.putArray("anyOf").addAll(distinct);
    return alternatives;
  }

  private static List<String> required(JsonNode schema) {
    return schema.path("required").valueStream().map(it -> it.asString("")).toList();
  }

  private static boolean isOpen(JsonNode schema) {
    var additional = schema.path("additionalProperties");
    return additional.isObject()
        || additional.asBoolean(schema.path("properties").isEmpty() && !schema.has("required"));
  }

  /** As {@link SchemaShape} sees it. */
  private static String type(JsonNode schema) {
    var type = SchemaShape.of(schema).type();
    return type == null ? "" : type;
  }

  private static boolean isOnlyNull(JsonNode schema) {
    return schema.path("type").asString("").equals("null")
        || !schema.path("enum").isEmpty()
            && schema.path("enum").valueStream().allMatch(JsonNode::isNull);
  }
}
