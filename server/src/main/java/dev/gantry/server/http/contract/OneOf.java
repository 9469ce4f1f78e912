package dev.gantry.server.http.contract;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Parameters of which a request needs at least one ({@code x-one-of}). */
record OneOf(List<String> names, MissingText missing) {

  /** A rule that any request satisfies. */
  static final OneOf NONE = new OneOf(List.of(), null);

  static OneOf of(JsonNode extension) {
    if (!extension.isObject()) {
      return NONE;
    }
    List<String> names =
        extension.path("properties").valueStream().map(JsonNode::asString).toList();
    return new OneOf(names, MissingText.of(extension.path("missing"), names.get(0)));
  }

  void check(Predicate<String> isPresent) {
    if (!names.isEmpty() && names.stream().noneMatch(isPresent)) {
      throw missing.toException();
    }
  }
}
