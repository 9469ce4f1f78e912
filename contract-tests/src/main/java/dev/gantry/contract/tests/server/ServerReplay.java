package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.Login;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.pairing.Pairing;
import dev.gantry.contract.tests.pairing.Recipe;
import dev.gantry.contract.tests.pairing.RecipeException;
import dev.gantry.contract.tests.pairing.Situation;
import dev.gantry.contract.tests.pairing.WorkspaceState;
import dev.gantry.contract.tests.report.Evidence;
import dev.gantry.contract.tests.report.Exactness;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Side;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replays cases against a running server, each in a fresh state of its workspace. */
public final class ServerReplay {
  private final Pairing pairing;
  private final Set<String> pending;
  private final Workspace workspace;
  private final AnswerCheck check;
  private final RequestSchema requests;
  private final IndependentValidator validator;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param pending ids of the operations that the server does not offer yet
   */
  public ServerReplay(
      Contract contract, Pairing pairing, Set<String> pending, Workspace workspace) {
    this.pairing = pairing;
    this.pending = pending;
    this.workspace = workspace;
    this.check = new AnswerCheck(contract);
    this.requests = new RequestSchema(contract);
    this.validator = new IndependentValidator(contract);
  }

  /** Runs one case; whatever goes wrong is in the outcome. */
  public Outcome run(ContractCase contractCase) {
    if (pending.contains(contractCase.operation().id())) {
      return notRun(contractCase, "operation not implemented yet");
    }
    var recipe = pairing.recipe(contractCase);
    if (recipe.isEmpty()) {
      return notRun(contractCase, "no pairing entry says how to provoke it");
    }
    return follow(contractCase, recipe.get());
  }

  private Outcome follow(ContractCase contractCase, Recipe recipe) {
    try {
      var situation = recipe.situation();
      var state = WorkspaceState.of(situation.states());
      var request = PairedRequest.of(contractCase.operation(), recipe);
      workspace.enter(state, situation.now(), situation.ids());
      var call =
          new ServerCall(workspace.address(), request, login(state, situation))
              .with(workspace.headers(contractCase));
      try {
        var answer = call.send(http);
        return Outcome.ran(
            contractCase,
            Side.SERVER,
            differences(contractCase, recipe, request, answer),
            check.evidence(contractCase, recipe.expectation(), answer, call.curl()));
      } catch (IOException e) {
        return failed(contractCase, "no answer: " + e, call.curl());
      }
    } catch (RecipeException e) {
      return failed(contractCase, "the recipe cannot be followed: " + e.getMessage(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(contractCase, "interrupted", "");
    } catch (RuntimeException e) {
      return failed(contractCase, "the workspace does not take on its state: " + e, "");
    }
  }

  private List<Difference> differences(
      ContractCase contractCase, Recipe recipe, PairedRequest request, ServerAnswer answer) {
    var differences =
        new ArrayList<>(check.differences(contractCase, recipe.expectation(), answer));
    if (answer.status() == contractCase.status()) {
      validator.breaches(contractCase.operation(), answer).stream()
          .map(breach -> new Difference("", "breaks the contract: " + breach))
          .forEach(differences::add);
    }
    if (contractCase.isSuccess()) {
      differences.addAll(requests.differences(request));
    }
    return differences;
  }

  private static Optional<Login> login(WorkspaceState state, Situation situation) {
    var caller =
        situation.caller().orElseThrow(() -> new RecipeException("it does not say who calls"));
    return switch (caller) {
      case Recipe.NOBODY -> Optional.empty();
      case Recipe.WRONG_TOKEN -> Optional.of(new Login("rocket.cat", "never-handed-out"));
      default ->
          Optional.of(
              state
                  .login(caller)
                  .orElseThrow(
                      () -> new RecipeException(caller + " has no loginToken in this state")));
    };
  }

  private static Outcome notRun(ContractCase contractCase, String reason) {
    return Outcome.notRun(contractCase, Side.SERVER, reason);
  }

  private static Outcome failed(ContractCase contractCase, String problem, String curl) {
    return Outcome.ran(
        contractCase,
        Side.SERVER,
        List.of(new Difference("", problem)),
        new Evidence(curl, Exactness.SHAPE_ONLY, 0));
  }
}
