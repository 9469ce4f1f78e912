package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which cases may be replayed on a strange server, and what they send there. */
final class TargetCases {
  private static final String RESOURCE = "/target.yaml";
  private static final String SAFE = "safe";
  private static final String DESTRUCTIVE = "destructive";

  private final JsonNode tree;

  private TargetCases(JsonNode tree) {
    this.tree = tree;
  }

  /** These lists. */
  static TargetCases of(JsonNode tree) {
    return new TargetCases(tree);
  }

  static TargetCases load() {
    try (var yaml = TargetCases.class.getResourceAsStream(RESOURCE)) {
      return new TargetCases(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Values by name of a parameter or key of the body; empty where the case is in no list. */
  Optional<JsonNode> values(ContractCase contractCase) {
    return tree.path(SAFE)
        .optional(contractCase.id())
        .or(() -> tree.path(DESTRUCTIVE).optional(contractCase.id()));
  }

  boolean isDestructive(ContractCase contractCase) {
    return tree.path(DESTRUCTIVE).has(contractCase.id());
  }

  /** Ids of cases that the contract does not have. */
  List<String> unknown(Contract contract) {
    var known = contract.cases().stream().map(ContractCase::id).toList();
    return Stream.of(SAFE, DESTRUCTIVE)
        .flatMap(list -> tree.path(list).propertyNames().stream())
        .filter(id -> !known.contains(id))
        .toList();
  }
}
