package dev.gantry.contract.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependentValidatorTest {
  private final Contract contract = Contract.load();
  private final IndependentValidator validator = new IndependentValidator(contract);

  @Test
  void shouldTakeEveryDocumentedAnswer() {
    for (var documented : contract.cases()) {
      if (!documented.isRequest()) {
        assertThat(breaches(documented.id(), documented.value().toString()))
            .as(documented.id())
            .isEmpty();
      }
    }
  }

  @Test
  void shouldNameAValueOfAnotherType() {
    assertThat(breaches("chat.react/200/Success", "{\"success\": \"yes\"}"))
        .singleElement()
        .asString()
        .contains("/success");
  }

  private List<String> breaches(String caseId, String body) {
    var documented =
        contract.cases().stream().filter(it -> it.id().equals(caseId)).findFirst().orElseThrow();
    return validator.breaches(
        documented.operation(), new ServerAnswer(documented.status(), "application/json", body));
  }
}
