package dev.gantry.contract.tools;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Follows the local references of one document. */
record References(JsonNode document) {
  private static final int LONGEST_CHAIN = 20;

  /** The node itself, or what it refers to; missing when the reference leads nowhere. */
  JsonNode resolve(JsonNode node) {
    var current = node;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      if (!isReference(current)) {
        return current;
      }
      current = follow(current.get("$ref").stringValue());
    }
    return MissingNode.getInstance();
  }

  boolean leadsSomewhere(String reference) {
    return !follow(reference).isMissingNode();
  }

  static boolean isReference(JsonNode node) {
    return node.path("$ref").isString();
  }

  private JsonNode follow(String reference) {
    if (!reference.startsWith("#/")) {
      return MissingNode.getInstance();
    }
    return document.at(JsonPointer.compile(reference.substring(1)));
  }
}
