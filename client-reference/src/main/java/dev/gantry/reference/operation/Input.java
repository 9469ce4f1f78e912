package dev.gantry.reference.operation;

import tools.jackson.databind.JsonNode;

/**
 * What a call sends.
 *
 * @param place {@code path}, {@code query}, {@code form} or {@code body}
 * @param described the node with its description
 */
record Input(String name, String place, boolean required, JsonNode schema, JsonNode described) {

  /** An example; missing where the contract has none. */
  JsonNode example() {
    if (described.has("example")) {
      return described.path("example");
    }
    var named = described.path("examples").valueStream().findFirst();
    return named.map(it -> it.path("value")).orElse(schema.path("example"));
  }

  String description() {
    var own = described.path("description").asString("");
    return Text.firstSentence(own.isEmpty() ? schema.path("description").asString("") : own);
  }
}
