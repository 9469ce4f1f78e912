package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.contract.tests.JsonMutation;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.Pairing;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every request that the client is to send, sent with something wrong in one place. */
class WrongRequestsTest {
  private final Contract contract = Contract.load();
  private final Pairing pairing = Pairing.load();
  private final RequestCheck check = new RequestCheck(new Login("id", "token"));

  @TestFactory
  Stream<DynamicTest> shouldRefuseEveryWrongRequest() {
    return contract.cases().stream()
        .filter(ContractCase::isSuccess)
        .map(it -> dynamicTest(it.id(), () -> refusesEveryWrongRequest(it)));
  }

  private void refusesEveryWrongRequest(ContractCase contractCase) {
    var recipe = pairing.recipe(contractCase).orElse(pairing.usual(contractCase.operation()));
    var request = PairedRequest.of(contractCase.operation(), recipe);
    var right = new Sent(request);
    assertThat(check.differences(request, List.of(right.asItShouldBe()))).isEmpty();
    right
        .wrong()
        .forEach(
            wrong ->
                assertThat(check.differences(request, List.of(wrong)))
                    .as(wrong.toString())
                    .isNotEmpty());
  }

  private record Sent(PairedRequest request) {
    SentRequest asItShouldBe() {
      var operation = request.operation();
      return new SentRequest(
          operation.method(),
          URI.create(request.target()),
          operation.authenticated() ? "id" : null,
          operation.authenticated() ? "token" : null,
          request.body().isPresent() ? operation.requestMediaType() : null,
          request.body().map(it -> documented(it).toString()).orElse(""));
    }

    private JsonNode documented(JsonNode body) {
      return request.operation().takesForm() ? RequestCheck.form(body) : body;
    }

    Stream<SentRequest> wrong() {
      var it = asItShouldBe();
      var heads =
          Stream.of(
              new SentRequest(
                  "PUT", it.target(), it.userId(), it.authToken(), it.contentType(), it.body()),
              target(it, it.target() + (it.target().getQuery() == null ? "?" : "&") + "x=1"),
              target(it, it.target().getRawPath() + "/x"),
              new SentRequest(
                  it.method(), it.target(), "other", it.authToken(), it.contentType(), it.body()),
              new SentRequest(
                  it.method(), it.target(), it.userId(), "other", it.contentType(), it.body()));
      return Stream.of(heads, queries(it), bodies(it)).flatMap(wrong -> wrong);
    }

    private Stream<SentRequest> queries(SentRequest right) {
      var target = right.target().toString();
      return right.target().getQuery() == null
          ? Stream.empty()
          : Stream.of(
              target(right, right.target().getRawPath()),
              target(right, target + "x"),
              target(right, target + "&" + right.target().getRawQuery()));
    }

    private Stream<SentRequest> bodies(SentRequest right) {
      if (request.body().isEmpty()) {
        return Stream.of(body(right, "{}"));
      }
      var documented = documented(request.body().get());
      var more = (ObjectNode) documented.deepCopy();
      more.put("notDocumented", 1);
      var others =
          Stream.of(
              body(right, more.toString()),
              body(right, ""),
              body(right, "text"),
              new SentRequest(
                  right.method(),
                  right.target(),
                  right.userId(),
                  right.authToken(),
                  "text/plain",
                  right.body()));
      return Stream.concat(
          others,
          JsonMutation.of(documented).stream().map(it -> body(right, it.body().toString())));
    }

    private static SentRequest target(SentRequest it, String target) {
      return new SentRequest(
          it.method(),
          URI.create(target),
          it.userId(),
          it.authToken(),
          it.contentType(),
          it.body());
    }

    private static SentRequest body(SentRequest it, String body) {
      return new SentRequest(
          it.method(), it.target(), it.userId(), it.authToken(), it.contentType(), body);
    }
  }
}
