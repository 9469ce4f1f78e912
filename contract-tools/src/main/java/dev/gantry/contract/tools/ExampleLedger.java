package dev.gantry.contract.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The documented examples that break their own schema, each with the reason why that is left as it
 * is.
 *
 * @param reasons reason by case id, such as {@code chat.react/400/Example 2}
 */
record ExampleLedger(Map<String, String> reasons) {
  static final ExampleLedger EMPTY = new ExampleLedger(Map.of());

  static ExampleLedger read(JsonNode tree, List<String> problems) {
    var reasons = new LinkedHashMap<String, String>();
    for (var entry : tree) {
      var example = entry.path("example").asString("");
      var reason = entry.path("reason").asString("").strip();
      if (example.isEmpty() || reason.isEmpty()) {
        problems.add("example-ledger.yaml: an entry needs `example` and `reason`: " + entry);
      } else if (reasons.put(example, reason) != null) {
        problems.add("example-ledger.yaml: lists " + example + " twice");
      }
    }
    return new ExampleLedger(reasons);
  }
}
