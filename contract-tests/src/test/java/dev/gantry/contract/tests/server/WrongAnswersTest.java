package dev.gantry.contract.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.contract.tests.JsonMutation;
import dev.gantry.contract.tests.JsonMutation.Kind;
import dev.gantry.contract.tests.comparison.ArrayRule;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.Expectation;
import dev.gantry.contract.tests.pairing.Pairing;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Who tests the tests: every documented answer, made wrong in one place after the other, must be
 * refused. What may pass is only what the pairing file declares.
 */
class WrongAnswersTest {
  private static final String JSON = "application/json";
  private static final Set<Kind> ALLOWED_IN_A_CONTAINING_ARRAY =
      EnumSet.of(Kind.ELEMENT_ADDED, Kind.ELEMENTS_REORDERED);

  private final Contract contract = Contract.load();
  private final Pairing pairing = Pairing.load();
  private final AnswerCheck check = new AnswerCheck(contract);

  @TestFactory
  Stream<DynamicTest> shouldRefuseEveryWrongBody() {
    return answers().map(it -> dynamicTest(it.id(), () -> refusesEveryWrongBody(it)));
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseEveryOtherStatus() {
    return answers().map(it -> dynamicTest(it.id(), () -> refusesEveryOtherStatus(it)));
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseEveryOtherFormOfTheBody() {
    return answers().map(it -> dynamicTest(it.id(), () -> refusesEveryOtherForm(it)));
  }

  /** A documented request has no example of its answer, so nothing but the envelope is known. */
  @TestFactory
  Stream<DynamicTest> shouldRefuseAWrongEnvelopeAfterADocumentedRequest() {
    return contract.cases().stream()
        .filter(ContractCase::isRequest)
        .map(it -> dynamicTest(it.id(), () -> refusesWrongEnvelopes(it)));
  }

  private Stream<ContractCase> answers() {
    return contract.cases().stream().filter(it -> !it.isRequest());
  }

  private void refusesEveryWrongBody(ContractCase contractCase) {
    var expectation = expectation(contractCase);
    assertThat(differences(contractCase, expectation, contractCase.value())).isEmpty();
    var passed =
        JsonMutation.of(contractCase.value()).stream()
            .filter(it -> differences(contractCase, expectation, it.body()).isEmpty())
            .filter(it -> !isDeclared(it, expectation))
            .map(it -> it.kind() + " " + it.place())
            .toList();
    assertThat(passed).isEmpty();
  }

  private void refusesEveryOtherStatus(ContractCase contractCase) {
    var body = contractCase.value().toString();
    for (int status : List.of(200, 201, 204, 302, 400, 401, 403, 404, 418, 429, 500)) {
      var answer = new ServerAnswer(status, JSON, body);
      assertThat(check.differences(contractCase, expectation(contractCase), answer).isEmpty())
          .as("%s instead of %s", status, contractCase.place())
          .isEqualTo(status == contractCase.status());
    }
  }

  private void refusesEveryOtherForm(ContractCase contractCase) {
    var body = contractCase.value().toString();
    var wrong =
        Map.of(
            "cut off", new ServerAnswer(contractCase.status(), JSON, body.substring(1)),
            "empty", new ServerAnswer(contractCase.status(), JSON, ""),
            "two bodies", new ServerAnswer(contractCase.status(), JSON, body + body),
            "a key twice",
                new ServerAnswer(
                    contractCase.status(), JSON, "{\"a\":1,\"a\":2," + body.substring(1)),
            "a page", new ServerAnswer(contractCase.status(), "text/html", "<p>" + body),
            "as text", new ServerAnswer(contractCase.status(), "text/plain", body),
            "with a charset", new ServerAnswer(contractCase.status(), JSON + ";charset=x", body),
            "of no type", new ServerAnswer(contractCase.status(), "none", body));
    wrong.forEach(
        (name, answer) ->
            assertThat(check.differences(contractCase, expectation(contractCase), answer))
                .as(name)
                .isNotEmpty());
  }

  private void refusesWrongEnvelopes(ContractCase request) {
    var result =
        answers()
            .filter(it -> it.operation().equals(request.operation()) && it.isSuccess())
            .findFirst()
            .orElseThrow()
            .value();
    var expectation = Expectation.AS_DOCUMENTED;
    assertThat(differences(request, expectation, result)).isEmpty();
    var passed =
        JsonMutation.of(result).stream()
            .filter(it -> it.place().head() == null || it.place().head().matches())
            .filter(it -> !isValueOfTheResult(it))
            .filter(it -> differences(request, expectation, it.body()).isEmpty())
            .map(it -> it.kind() + " " + it.place())
            .toList();
    assertThat(passed).isEmpty();
  }

  private static boolean isValueOfTheResult(JsonMutation mutation) {
    var loss = EnumSet.of(Kind.KEY_LOST, Kind.OTHER_TYPE, Kind.NULL_INSTEAD);
    return !loss.contains(mutation.kind()) && !mutation.place().toString().equals("/success");
  }

  private Expectation expectation(ContractCase contractCase) {
    return pairing
        .recipe(contractCase)
        .map(it -> it.expectation())
        .orElse(Expectation.AS_DOCUMENTED);
  }

  private List<?> differences(ContractCase contractCase, Expectation expectation, JsonNode body) {
    return check.differences(
        contractCase, expectation, new ServerAnswer(contractCase.status(), JSON, body.toString()));
  }

  private static boolean isDeclared(JsonMutation mutation, Expectation expectation) {
    var comparison = expectation.comparison();
    var owners = Stream.iterate(mutation.place().head(), it -> it != null, it -> it.head());
    return mutation.kind() == Kind.OTHER_VALUE && comparison.isVolatile(mutation.place())
        || owners.anyMatch(comparison::isVolatile)
        || ALLOWED_IN_A_CONTAINING_ARRAY.contains(mutation.kind())
            && comparison.arrays().get(mutation.place().toString()) == ArrayRule.CONTAINS;
  }
}
