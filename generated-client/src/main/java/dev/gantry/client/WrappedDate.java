package dev.gantry.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A time as MongoDB's extended JSON has it. */
final class WrappedDate {
  private WrappedDate() {}

  /** What is in it: milliseconds or a text; null where this is none. */
  static @Nullable JsonNode in(JsonNode value) {
    JsonNode date = value.path("$date");
    if (date.path("$numberLong").isString()) {
      return date.path("$numberLong");
    }
    return date.isNumber() || date.isString() ? date : null;
  }
}
