package dev.gantry.contract.tests.server;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.contract.Operation;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.pairing.Recipe;
import dev.gantry.contract.tests.pairing.WorkspaceState;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Outcome.Status;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stubs that others build upon and the replay that judges servers are made of the same
 * examples, by different code: each stub must pass the replay.
 */
class LoopTest {
  @RegisterExtension
  static final WireMockExtension STUBS =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().usingFilesUnderClasspath("dev/gantry/contract/stubs"))
          .build();

  private final Contract contract = Contract.load();

  @TestFactory
  Stream<DynamicTest> shouldTakeEveryStubForARightServer() {
    var replay = new ServerReplay(contract, pairing(), Set.of(), new StubbedWorkspace());
    return contract.cases().stream()
        .map(
            it ->
                dynamicTest(it.id(), () -> assertThat(replay.run(it)).satisfies(LoopTest::passed)));
  }

  private static void passed(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.explanation()).isEqualTo(Status.PASSED);
  }

  /** Stubs have no state, so that one login and any value for what has no example will do. */
  private Pairing pairing() {
    var tree = JsonNodeFactory.instance.objectNode();
    for (var contractCase : contract.cases()) {
      var operation = contractCase.operation();
      var recipe = tree.withObjectProperty(operation.endpoint());
      addLogin(operation, recipe.withObjectProperty("every"));
      var entry = recipe.putObject(contractCase.place() + "/" + contractCase.name());
      if (contractCase.status() == 401) {
        entry.put("as", Recipe.NOBODY);
      }
    }
    return Pairing.of(Map.of("loop.yaml", tree));
  }

  private static void addLogin(Operation operation, ObjectNode every) {
    every.put("as", "roxie").put("state", "people");
    operation.parameters().stream()
        .filter(it -> it.required() && it.example().isEmpty())
        .forEach(it -> every.withObjectProperty("with").put(it.name(), "any"));
  }

  private static final class StubbedWorkspace implements Workspace {
    @Override
    public URI address() {
      return URI.create(STUBS.baseUrl());
    }

    @Override
    public Map<String, String> headers(ContractCase contractCase) {
      return Map.of("X-Gantry-Example", contractCase.id());
    }

    @Override
    public void enter(WorkspaceState state, Optional<Instant> now, List<String> ids) {
      // The stubs have no state.
    }
  }
}
