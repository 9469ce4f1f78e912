package dev.gantry.contract.tests.client;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.RocketChatException;
import dev.gantry.client.retry.RetryPolicy;
import dev.gantry.contract.tests.comparison.BodyComparison;
import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.contract.Operation;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.pairing.RecipeException;
import dev.gantry.contract.tests.report.Evidence;
import dev.gantry.contract.tests.report.Exactness;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Replays cases against the generated client, which needs no server of ours.
 *
 * <p>For a request or a result the client makes the paired call. For an error it makes the usual
 * call of the operation: a typed client cannot send most of the requests that are refused, and what
 * counts is that the refusal arrives.
 */
public final class ClientReplay implements AutoCloseable {
  private static final Login LOGIN = new Login("rbAXPnMktTFbNpwtJ", "roxie-token");

  private final Contract contract;
  private final Pairing pairing;
  private final StubbedServer server = new StubbedServer();
  private final RocketChatClient client;
  private final GeneratedCalls calls;
  private final RequestCheck requests = new RequestCheck(LOGIN);
  private final ModelLeaves leaves;

  /** Starts the stub on a free port. */
  public ClientReplay(Contract contract, Pairing pairing) {
    this.contract = contract;
    this.pairing = pairing;
    this.leaves = new ModelLeaves(contract);
    this.client =
        RocketChatClient.builder()
            .baseUrl(server.address().toString())
            .token(LOGIN.userId(), LOGIN.authToken())
            .retries(RetryPolicy.never())
            .build();
    this.calls = new GeneratedCalls(client);
  }

  /** Runs one case; whatever goes wrong is in the outcome. */
  public Outcome run(ContractCase contractCase) {
    var call = calls.find(contractCase.operation());
    if (call.isEmpty()) {
      return Outcome.notRun(contractCase, Side.CLIENT, "the client has no generated call");
    }
    var recipe =
        contractCase.isSuccess()
            ? pairing.recipe(contractCase).orElse(pairing.usual(contractCase.operation()))
            : pairing.usual(contractCase.operation());
    try {
      var request = PairedRequest.of(contractCase.operation(), recipe);
      return ran(contractCase, differences(contractCase, call.get(), request));
    } catch (RecipeException e) {
      return ran(
          contractCase,
          List.of(new Difference("", "the recipe cannot be followed: " + e.getMessage())));
    }
  }

  private List<Difference> differences(
      ContractCase contractCase, GeneratedCall call, PairedRequest request) {
    var documented = answer(contractCase);
    server.answer(contractCase.status(), documented);
    var differences = new ArrayList<Difference>();
    try {
      var model = call.make(request);
      differences.addAll(requests.differences(request, server.requests()));
      differences.addAll(
          contractCase.isSuccess()
              ? readable(contractCase, documented, model)
              : List.of(new Difference("", "the client took the error for a result: " + model)));
    } catch (RocketChatException e) {
      differences.addAll(requests.differences(request, server.requests()));
      differences.addAll(
          contractCase.isSuccess()
              ? List.of(new Difference("", "expected a result, the client threw " + e))
              : ErrorCheck.differences(contractCase, e));
    } catch (RecipeException e) {
      throw e;
    } catch (JacksonException e) {
      differences.add(
          new Difference("", "the models cannot express the request: " + e.getOriginalMessage()));
    } catch (RuntimeException e) {
      differences.add(new Difference("", "expected no other exception, the client threw " + e));
    }
    return differences;
  }

  private List<Difference> readable(ContractCase contractCase, JsonNode documented, Object model) {
    return leaves.differences(
        documented, model, contract.answerSchema(contractCase.operation(), contractCase.status()));
  }

  /** Behind a documented request the stub gives a documented result of the operation. */
  private JsonNode answer(ContractCase contractCase) {
    return contractCase.isRequest()
        ? documentedResult(contractCase.operation())
            .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("success", true))
        : contractCase.value();
  }

  private Optional<JsonNode> documentedResult(Operation operation) {
    return contract.cases().stream()
        .filter(it -> it.operation().equals(operation) && !it.isRequest() && it.isSuccess())
        .map(ContractCase::value)
        .findFirst();
  }

  private static Outcome ran(ContractCase contractCase, List<Difference> differences) {
    var exactness = Exactness.of(contractCase.value(), BodyComparison.EXACT);
    return Outcome.ran(contractCase, Side.CLIENT, differences, new Evidence("", exactness, 0));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
