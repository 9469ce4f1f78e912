package dev.gantry.contract.tests.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Compares a body with the documented one.
 *
 * @param volatilePointers values of which only the type counts; {@code *} stands for any key or
 *     index
 * @param arrays rule by pointer, {@link ArrayRule#IN_ORDER} for all others
 * @param values when two leaves are the same
 */
public record BodyComparison(
    List<String> volatilePointers, Map<String, ArrayRule> arrays, LeafRule values) {

  /** The rules of a plain body: nothing volatile, every array in order, leaves exactly equal. */
  public static final BodyComparison EXACT =
      new BodyComparison(List.of(), Map.of(), LeafRule.SAME_VALUE);

  /** Every difference; empty where the body is the documented one or more. */
  public List<Difference> differences(JsonNode expected, JsonNode received) {
    return compare(expected, received, JsonPointer.empty());
  }

  private List<Difference> compare(JsonNode expected, JsonNode received, JsonPointer place) {
    if (received.isMissingNode()) {
      return List.of(difference(place, "is missing, expected " + expected));
    }
    if (JsonType.of(expected) != JsonType.of(received)) {
      return List.of(
          difference(
              place,
              "expected "
                  + JsonType.of(expected).text()
                  + " "
                  + expected
                  + ", received "
                  + JsonType.of(received).text()
                  + " "
                  + received));
    }
    if (isVolatile(place)) {
      return List.of();
    }
    if (expected.isObject()) {
      return compareObjects(expected, received, place);
    }
    if (expected.isArray()) {
      return arrays.getOrDefault(place.toString(), ArrayRule.IN_ORDER) == ArrayRule.CONTAINS
          ? compareContained(expected, received, place)
          : compareArrays(expected, received, place);
    }
    return values.isSame(expected, received)
        ? List.of()
        : List.of(difference(place, "expected " + expected + ", received " + received));
  }

  private List<Difference> compareObjects(JsonNode expected, JsonNode received, JsonPointer place) {
    var differences = new ArrayList<Difference>();
    for (var entry : expected.properties()) {
      differences.addAll(
          compare(
              entry.getValue(),
              received.path(entry.getKey()),
              place.appendProperty(entry.getKey())));
    }
    return differences;
  }

  private List<Difference> compareArrays(JsonNode expected, JsonNode received, JsonPointer place) {
    if (expected.size() != received.size()) {
      return List.of(
          difference(
              place,
              "expected "
                  + expected.size()
                  + " elements, received "
                  + received.size()
                  + ": "
                  + received));
    }
    var differences = new ArrayList<Difference>();
    for (int i = 0; i < expected.size(); i++) {
      differences.addAll(compare(expected.get(i), received.get(i), place.appendIndex(i)));
    }
    return differences;
  }

  private List<Difference> compareContained(
      JsonNode expected, JsonNode received, JsonPointer place) {
    var free = new ArrayList<JsonNode>();
    received.forEach(free::add);
    var differences = new ArrayList<Difference>();
    for (int i = 0; i < expected.size(); i++) {
      var element = expected.get(i);
      var elementPlace = place.appendIndex(i);
      var match =
          free.stream().filter(it -> compare(element, it, elementPlace).isEmpty()).findFirst();
      match.ifPresentOrElse(
          free::remove,
          () -> differences.add(difference(elementPlace, "no element is like " + element)));
    }
    return differences;
  }

  /** Whether only the type counts of what stands here. */
  public boolean isVolatile(JsonPointer place) {
    return volatilePointers.stream().anyMatch(it -> PointerPattern.matches(it, place));
  }

  /** Pointers of these rules that lead to nothing in an example, and so say nothing. */
  public List<String> idlePointers(JsonNode example) {
    var places = new ArrayList<JsonPointer>();
    collect(example, JsonPointer.empty(), places);
    return Stream.concat(volatilePointers.stream(), arrays.keySet().stream())
        .filter(it -> places.stream().noneMatch(place -> PointerPattern.matches(it, place)))
        .toList();
  }

  private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
    places.add(place);
    node.properties()
        .forEach(it -> collect(it.getValue(), place.appendProperty(it.getKey()), places));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), place.appendIndex(i), places);
    }
  }

  private static Difference difference(JsonPointer place, String problem) {
    return new Difference(place.toString(), problem);
  }
}
