package dev.gantry.contract.tests;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that is wrong in exactly one place.
 *
 * @param place what was changed
 * @param body the whole body with the change
 */
public record JsonMutation(Kind kind, JsonPointer place, JsonNode body) {

  /** The ways to be wrong. */
  public enum Kind {
    KEY_LOST,
    OTHER_TYPE,
    NULL_INSTEAD,
    OTHER_VALUE,
    ELEMENT_LOST,
    ELEMENT_ADDED,
    ELEMENTS_REORDERED
  }

  /** Every such body that can be made of a right one. */
  public static List<JsonMutation> of(JsonNode right) {
    var mutations = new ArrayList<JsonMutation>();
    collect(right, right, JsonPointer.empty(), mutations);
    return mutations;
  }

  private static void collect(
      JsonNode right, JsonNode node, JsonPointer place, List<JsonMutation> mutations) {
    for (var entry : node.properties()) {
      var here = place.appendProperty(entry.getKey());
      mutations.add(new JsonMutation(Kind.KEY_LOST, here, without(right, here)));
      collect(right, entry.getValue(), here, mutations);
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(right, array.get(i), place.appendIndex(i), mutations);
      }
      addArrays(right, array, place, mutations);
    }
    add(Kind.OTHER_TYPE, right, place, otherType(node), mutations);
    if (!node.isNull()) {
      add(Kind.NULL_INSTEAD, right, place, JsonNodeFactory.instance.nullNode(), mutations);
    }
    if (node.isValueNode() && !node.isNull()) {
      add(Kind.OTHER_VALUE, right, place, otherValue(node), mutations);
    }
  }

  private static void addArrays(
      JsonNode right, ArrayNode array, JsonPointer place, List<JsonMutation> mutations) {
    var longer = array.deepCopy();
    longer.add(array.isEmpty() ? JsonNodeFactory.instance.nullNode() : array.get(0));
    add(Kind.ELEMENT_ADDED, right, place, longer, mutations);
    if (!array.isEmpty()) {
      var shorter = array.deepCopy();
      shorter.remove(array.size() - 1);
      add(Kind.ELEMENT_LOST, right, place, shorter, mutations);
      var reordered = JsonNodeFactory.instance.arrayNode();
      for (int i = array.size() - 1; i >= 0; i--) {
        reordered.add(array.get(i));
      }
      if (!reordered.equals(array)) {
        add(Kind.ELEMENTS_REORDERED, right, place, reordered, mutations);
      }
    }
  }

  private static void add(
      Kind kind, JsonNode right, JsonPointer place, JsonNode wrong, List<JsonMutation> mutations) {
    mutations.add(new JsonMutation(kind, place, with(right, place, wrong)));
  }

  private static JsonNode otherType(JsonNode node) {
    var nodes = JsonNodeFactory.instance;
    return switch (node.getNodeType()) {
      case OBJECT -> nodes.arrayNode();
      case ARRAY -> nodes.objectNode();
      case STRING -> nodes.numberNode(1);
      case NUMBER, BOOLEAN -> nodes.stringNode(node.asString());
      default -> nodes.stringNode("");
    };
  }

  private static JsonNode otherValue(JsonNode node) {
    var nodes = JsonNodeFactory.instance;
    return switch (node.getNodeType()) {
      case NUMBER -> nodes.numberNode(node.decimalValue().add(java.math.BigDecimal.ONE));
      case BOOLEAN -> nodes.booleanNode(!node.booleanValue());
      default -> nodes.stringNode(node.asString() + "x");
    };
  }

  private static JsonNode without(JsonNode right, JsonPointer place) {
    var copy = right.deepCopy();
    ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
    return copy;
  }

  private static JsonNode with(JsonNode right, JsonPointer place, JsonNode wrong) {
    if (place.matches()) {
      return wrong;
    }
    var copy = right.deepCopy();
    var owner = copy.at(place.head());
    if (owner instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), wrong);
    } else {
      ((ArrayNode) owner).set(place.last().getMatchingIndex(), wrong);
    }
    return copy;
  }
}
