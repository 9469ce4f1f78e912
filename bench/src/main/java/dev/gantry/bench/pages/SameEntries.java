package dev.gantry.bench.pages;

import dev.gantry.bench.load.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two pages are the same only where they have as many entries as each other, and some. */
final class SameEntries {

  private static final JsonMapper JSON = new JsonMapper();

  private SameEntries() {}

  /** In which way they are not; empty where they are. */
  static String difference(Answer small, Answer large) {
    int few = entries(JSON.readTree(small.body()));
    int many = entries(JSON.readTree(large.body()));
    return few == many && few > 0
        ? ""
        : "%d entries in the small room and %d in the large one".formatted(few, many);
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
