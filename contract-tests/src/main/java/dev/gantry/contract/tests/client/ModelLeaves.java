package dev.gantry.contract.tests.client;

import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.comparison.LeafRule;
import dev.gantry.contract.tests.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether every leaf of a documented answer can be read from the client's model through its
 * getters, and comes back when the model is written as JSON again. What the contract has no
 * property for may be in the model's additional properties. A documented null need not be written
 * again: the models leave out what is null. Nothing may be written that never came.
 */
final class ModelLeaves {
  private static final BodyComparison BODIES =
      new BodyComparison(List.of(), Map.of(), LeafRule.SAME_INSTANT);

  private final JsonMapper mapper = ClientJson.mapper();
  private final DeclaredProperties declared;

  ModelLeaves(Contract contract) {
    declared = new DeclaredProperties(contract);
  }

  List<Difference> differences(JsonNode documented, Object model, JsonNode schema) {
    var differences = new ArrayList<>(read(documented, model, schema, JsonPointer.empty()));
    var written = mapper.<JsonNode>valueToTree(model);
    BODIES.differences(documented, written).stream()
        .filter(it -> !documented.at(it.pointer()).isNull())
        .map(it -> new Difference(it.pointer(), "is lost when written again: " + it.problem()))
        .forEach(differences::add);
    BODIES.differences(written, documented).stream()
        .filter(it -> it.problem().startsWith("is missing"))
        .map(it -> new Difference(it.pointer(), "is made up: the model writes what never came"))
        .forEach(differences::add);
    return differences;
  }

  private List<Difference> read(
      JsonNode documented, Object value, JsonNode schema, JsonPointer place) {
    if (value == null) {
      return documented.isNull()
          ? List.of()
          : List.of(difference(place, "cannot be read from the model, expected " + documented));
    }
    if (documented.isObject() && !(value instanceof Map<?, ?>)) {
      return readModel(documented, value, schema, place);
    }
    if (documented.isObject()) {
      return readMap(documented, (Map<?, ?>) value, schema, place);
    }
    if (documented.isArray() && value instanceof List<?> list) {
      return readList(documented, list, schema, place);
    }
    return BODIES.differences(documented, mapper.valueToTree(value)).stream()
        .map(it -> difference(place, "the model holds something else: " + it))
        .toList();
  }

  private List<Difference> readModel(
      JsonNode documented, Object model, JsonNode schema, JsonPointer place) {
    var properties = new ModelProperties(model);
    var differences = new ArrayList<Difference>();
    for (var entry : documented.properties()) {
      var name = entry.getKey();
      var here = place.appendProperty(name);
      var property = declared.property(schema, name);
      if (properties.hasGetter(name)) {
        differences.addAll(
            read(entry.getValue(), properties.get(name), property.orElse(schema), here));
      } else if (property.isPresent()) {
        differences.add(difference(here, "has no getter, though the contract has this property"));
      } else {
        differences.addAll(read(entry.getValue(), properties.additional(name), schema, here));
      }
    }
    return differences;
  }

  private List<Difference> readMap(
      JsonNode documented, Map<?, ?> map, JsonNode schema, JsonPointer place) {
    var differences = new ArrayList<Difference>();
    for (var entry : documented.properties()) {
      differences.addAll(
          read(
              entry.getValue(),
              map.get(entry.getKey()),
              declared.values(schema),
              place.appendProperty(entry.getKey())));
    }
    return differences;
  }

  private List<Difference> readList(
      JsonNode documented, List<?> list, JsonNode schema, JsonPointer place) {
    if (documented.size() != list.size()) {
      return List.of(
          difference(
              place, "expected " + documented.size() + " elements, the model has " + list.size()));
    }
    var differences = new ArrayList<Difference>();
    for (int i = 0; i < list.size(); i++) {
      differences.addAll(
          read(documented.get(i), list.get(i), declared.items(schema), place.appendIndex(i)));
    }
    return differences;
  }

  private static Difference difference(JsonPointer place, String problem) {
    return new Difference(place.toString(), problem);
  }
}
