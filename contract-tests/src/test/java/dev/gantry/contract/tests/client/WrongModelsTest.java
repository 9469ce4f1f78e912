package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.client.RocketChatClient;
import dev.gantry.contract.tests.JsonMutation;
import dev.gantry.contract.tests.JsonMutation.Kind;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Every documented result, read through models that lose, add or change something in one place: as
 * if the client's models were wrong there.
 */
class WrongModelsTest {
  private final RocketChatClient client =
      RocketChatClient.builder().baseUrl("http://localhost").token("id", "token").build();
  private final Contract contract = Contract.load();
  private final GeneratedCalls calls = new GeneratedCalls(client);
  private final ModelLeaves leaves = new ModelLeaves(contract);

  @AfterEach
  void close() {
    client.close();
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseEveryWrongModel() {
    return contract.cases().stream()
        .filter(it -> !it.isRequest() && it.isSuccess())
        .map(it -> dynamicTest(it.id(), () -> refusesEveryWrongModel(it)));
  }

  private void refusesEveryWrongModel(ContractCase contractCase) {
    assertThat(isRefused(contractCase, contractCase.value())).isFalse();
    var passed =
        JsonMutation.of(contractCase.value()).stream()
            .filter(it -> !isTheSameToAModel(it, contractCase.value()))
            .filter(it -> !isRefused(contractCase, it.body()))
            .map(it -> it.kind() + " " + it.place())
            .toList();
    assertThat(passed).isEmpty();
  }

  private boolean isRefused(ContractCase contractCase, JsonNode body) {
    try {
      var mapper = ClientJson.mapper();
      var method = calls.find(contractCase.operation()).orElseThrow().method();
      Object model = mapper.treeToValue(body, mapper.constructType(method.getGenericReturnType()));
      return model == null
          || !leaves
              .differences(
                  contractCase.value(),
                  model,
                  contract.answerSchema(contractCase.operation(), contractCase.status()))
              .isEmpty();
    } catch (JacksonException e) {
      return true;
    }
  }

  /** A model does not tell null from absent, and makes the number 1 of "1" where it has numbers. */
  private static boolean isTheSameToAModel(JsonMutation mutation, JsonNode documented) {
    var right = documented.at(mutation.place());
    return right.isNull() && mutation.kind() == Kind.KEY_LOST
        || (right.isNumber() || right.isBoolean()) && mutation.kind() == Kind.OTHER_TYPE;
  }
}
