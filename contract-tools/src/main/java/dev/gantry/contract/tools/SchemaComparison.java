package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Whether a schema of the effective contract still accepts, and still names, what the schema of the
 * source document describes.
 */
final class SchemaComparison {
  private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

  private final SchemaShapes sourceShapes;
  private final SchemaShapes effectiveShapes;
  private final Set<List<JsonNode>> underWay = new HashSet<>();

  SchemaComparison(JsonNode source, JsonNode effective) {
    sourceShapes = new SchemaShapes(source);
    effectiveShapes = new SchemaShapes(effective);
  }

  /**
   * One line for each narrowing, beginning with its place in the body; empty when there is none.
   */
  List<String> narrowings(JsonNode source, JsonNode effective) {
    return compare(source, effective, SchemaPlace.body());
  }

  private List<String> compare(JsonNode source, JsonNode effective, SchemaPlace place) {
    var pair = List.of(source, effective);
    if (!underWay.add(pair)) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    for (var documented : sourceShapes.of(source)) {
      problems.addAll(closest(documented, effectiveShapes.of(effective), place.inside(effective)));
    }
    underWay.remove(pair);
    return problems.stream().distinct().toList();
  }

  private List<String> closest(
      SchemaShape documented, List<SchemaShape> alternatives, SchemaPlace place) {
    return alternatives.stream()
        .map(alternative -> compare(documented, alternative, place))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private List<String> compare(SchemaShape source, SchemaShape effective, SchemaPlace place) {
    if (effective.acceptsAnything()) {
      return List.of();
    }
    var problems = new ArrayList<String>();
    var at = place.prefix();
    if (source.type() == null && effective.type() != null) {
      problems.add(at + "any value became " + effective.type());
      return problems;
    }
    if (!accepts(effective.type(), source.type())) {
      problems.add(at + "type " + source.type() + " became " + effective.type());
      return problems;
    }
    if (source.nullable() && !effective.nullable()) {
      problems.add(at + "may no longer be null");
    }
    if (effective.values() != null
        && (source.values() == null || !effective.values().containsAll(source.values()))) {
      problems.add(at + "fewer values are allowed");
    }
    for (var limit : SchemaLimits.tightened(source.limits(), effective.limits())) {
      problems.add(at + limit + " is new or tighter");
    }
    for (var name : effective.required()) {
      if (!source.required().contains(name)) {
        problems.add(at + name + " is newly required");
      }
    }
    problems.addAll(compareProperties(source, effective, place));
    problems.addAll(compareAdditional(source, effective, place));
    if (source.items() != null && effective.items() != null) {
      problems.addAll(compare(source.items(), effective.items(), place.property("*")));
    }
    return problems;
  }

  private List<String> compareProperties(
      SchemaShape source, SchemaShape effective, SchemaPlace place) {
    var problems = new ArrayList<String>();
    source
        .properties()
        .forEach(
            (name, schema) -> {
              var inner = place.property(name);
              if (effective.properties().containsKey(name)) {
                problems.addAll(compare(schema, effective.properties().get(name), inner));
              } else if (effective.additional() != null && effective.additional().isObject()) {
                problems.addAll(compare(schema, effective.additional(), inner));
              } else if (!effective.isMap() && !effective.keepsUnnamed(name)) {
                problems.add(inner.prefix() + "is gone" + place.remedy());
              }
            });
    return problems;
  }

  private List<String> compareAdditional(
      SchemaShape source, SchemaShape effective, SchemaPlace place) {
    var additional = effective.additional();
    var documented = source.additional();
    if (additional == null || effective.isDeclaredOpen() || additional.equals(documented)) {
      return List.of();
    }
    if (additional.isBoolean()) {
      return List.of(place.prefix() + "further properties are no longer accepted");
    }
    if (documented == null) {
      // The source says nothing about further properties, so a schema for them only names them.
      return List.of();
    }
    var further = documented.isBoolean() ? ANYTHING : documented;
    return compare(further, additional, place.property("*"));
  }

  private static boolean accepts(String effective, String source) {
    return effective == null
        || effective.equals(source)
        || effective.equals("number") && source.equals("integer");
  }
}
