package dev.gantry.contract.diff.contract;

import dev.gantry.contract.tools.ContractExample;
import dev.gantry.contract.tools.ContractExamples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The documented examples that differ, by case id, in the order of the contract. */
public record ExampleChanges(List<String> added, List<String> changed, List<String> removed) {

  /** Compares two contracts. */
  public static ExampleChanges between(JsonNode old, JsonNode revised) {
    var before = byCase(old);
    var after = byCase(revised);
    return new ExampleChanges(
        after.keySet().stream().filter(it -> !before.containsKey(it)).toList(),
        after.keySet().stream()
            .filter(it -> before.containsKey(it) && !before.get(it).equals(after.get(it)))
            .toList(),
        before.keySet().stream().filter(it -> !after.containsKey(it)).toList());
  }

  /** Whether no example differs. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  private static Map<String, JsonNode> byCase(JsonNode contract) {
    var examples = new LinkedHashMap<String, JsonNode>();
    for (ContractExample example : ContractExamples.of(contract)) {
      examples.put(example.caseId(), example.value());
    }
    return examples;
  }
}
