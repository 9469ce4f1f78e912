package dev.gantry.bench.pages;

import dev.gantry.bench.load.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two pages are compared only where they have as many entries as each other, and some.
 *
 * @param page names the page where they have not
 */
record SameEntries(String page) {

  private static final JsonMapper JSON = new JsonMapper();

  void check(Answer small, Answer large) {
    int few = entries(JSON.readTree(small.body()));
    int many = entries(JSON.readTree(large.body()));
    if (few != many || few == 0) {
      throw new IllegalStateException(
          "%s has %d entries in the small room and %d in the large one".formatted(page, few, many));
    }
  }

  /** The length of the longest array that is not inside another. */
  private static int entries(JsonNode node) {
    if (node.isArray()) {
      return node.size();
    }
    int longest = 0;
    for (JsonNode child : node) {
      longest = Math.max(longest, entries(child));
    }
    return longest;
  }
}
