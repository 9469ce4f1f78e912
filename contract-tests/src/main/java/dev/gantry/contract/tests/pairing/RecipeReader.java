package dev.gantry.contract.tests.pairing;

import dev.gantry.contract.tests.comparison.ArrayRule;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads one entry of a pairing file. */
final class RecipeReader {
  private static final Set<String> KEYS =
      Set.of(
          "request",
          "with",
          "without",
          "as",
          "state",
          "now",
          "ids",
          "answer",
          "volatile",
          "arrays");

  private final String place;
  private final List<String> problems;

  /**
   * @param place names the entry in problems
   */
  RecipeReader(String place, List<String> problems) {
    this.place = place;
    this.problems = problems;
  }

  Recipe read(JsonNode entry) {
    for (var key : entry.propertyNames()) {
      if (!KEYS.contains(key)) {
        problems.add(place + ": unknown key " + key + ", known are " + KEYS);
      }
    }
    return new Recipe(
        new RequestChanges(
            text(entry, "request"), values(entry.path("with")), texts(entry.path("without"))),
        new Situation(
            text(entry, "as"),
            texts(entry.path("state")),
            text(entry, "now").flatMap(this::instant),
            texts(entry.path("ids"))),
        new Expectation(
            Optional.ofNullable(entry.get("answer")),
            reasons(entry.path("volatile")),
            rules(entry.path("arrays"))));
  }

  private Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      problems.add(place + ": now " + text + " is not a time such as 2026-03-02T09:15:27.512Z");
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode entry, String key) {
    return entry.has(key) ? Optional.of(entry.get(key).asString()) : Optional.empty();
  }

  /** A list may be written as its only element. */
  private static List<String> texts(JsonNode list) {
    if (list.isMissingNode()) {
      return List.of();
    }
    return list.isArray()
        ? StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList()
        : List.of(list.asString());
  }

  private static Map<String, JsonNode> values(JsonNode object) {
    var values = new LinkedHashMap<String, JsonNode>();
    object.properties().forEach(it -> values.put(it.getKey(), it.getValue()));
    return values;
  }

  private Map<String, String> reasons(JsonNode object) {
    var reasons = new LinkedHashMap<String, String>();
    for (var entry : object.properties()) {
      var reason = entry.getValue().asString("").strip();
      if (reason.isEmpty()) {
        problems.add(place + ": volatile " + entry.getKey() + " needs a reason");
      }
      reasons.put(entry.getKey(), reason);
    }
    return reasons;
  }

  private Map<String, ArrayRule> rules(JsonNode object) {
    var rules = new LinkedHashMap<String, ArrayRule>();
    for (var entry : object.properties()) {
      ArrayRule.named(entry.getValue().asString(""))
          .ifPresentOrElse(
              rule -> rules.put(entry.getKey(), rule),
              () -> problems.add(place + ": unknown array rule " + entry.getValue()));
    }
    return rules;
  }
}
