package dev.gantry.reference.operation;

import tools.jackson.databind.JsonNode;

/**
 * What a call sends.
 *
 * @param place {@code path}, {@code query}, {@code form} or {@code body}
 * @param described the node with its description
 */
record Input(String name, String place, boolean required, JsonNode schema, JsonNode described) {

  /** An example, or the first of the values that it may have; missing where there is neither. */
  JsonNode example() {
    if (described.has("example")) {
      return described.path("example");
    }
    var named = described.path("examples").valueStream().findFirst();
    var ofTheSchema = schema.has("example") ? schema.path("example") : schema.path("enum").path(0);
    return named.map(it -> it.path("value")).orElse(ofTheSchema);
  }

  String description() {
    var own = described.path("description").asString("");
    return Text.firstSentence(own.isEmpty() ? schema.path("description").asString("") : own);
  }
}
