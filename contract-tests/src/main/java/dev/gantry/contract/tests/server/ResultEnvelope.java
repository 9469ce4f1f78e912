package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.comparison.LeafRule;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.contract.Operation;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every documented result of an operation shows on its uppermost level. No example belongs to
 * a documented request, but its result must have at least these keys with these types, and say the
 * same of {@code success}.
 */
final class ResultEnvelope {
  private static final String SUCCESS = "success";

  private final Contract contract;

  ResultEnvelope(Contract contract) {
    this.contract = contract;
  }

  List<Difference> differences(Operation operation, JsonNode received) {
    var envelope = of(operation);
    var othersThanSuccess =
        envelope.propertyNames().stream()
            .filter(name -> !name.equals(SUCCESS))
            .map(name -> "/" + name)
            .toList();
    return new BodyComparison(othersThanSuccess, Map.of(), LeafRule.SAME_VALUE)
        .differences(envelope, received);
  }

  private ObjectNode of(Operation operation) {
    var results =
        contract.cases().stream()
            .filter(it -> it.operation().equals(operation) && !it.isRequest() && it.isSuccess())
            .map(ContractCase::value)
            .toList();
    var envelope = JsonNodeFactory.instance.objectNode();
    if (!results.isEmpty()) {
      results.get(0).properties().stream()
          .filter(entry -> results.stream().allMatch(it -> it.has(entry.getKey())))
          .forEach(entry -> envelope.set(entry.getKey(), entry.getValue()));
    }
    return envelope;
  }
}
