package dev.gantry.contract.tests.remote;

import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.PairedRequest;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Side;
import dev.gantry.contract.tests.server.AnswerCheck;
import dev.gantry.contract.tests.server.RequestSchema;
import dev.gantry.contract.tests.server.ServerAnswer;
import java.util.ArrayList;
import java.util.List;

/** What the answer of a strange server makes of a case. */
final class AnswerJudge {
  private final AnswerCheck answers;
  private final RequestSchema requests;

  AnswerJudge(Contract contract) {
    this.answers = new AnswerCheck(contract);
    this.requests = new RequestSchema(contract);
  }

  /**
   * A refusal that the case does not document says something of this user's permissions, not of the
   * contract; to somebody who did not log in, there is none but the documented one.
   */
  Outcome outcome(
      ContractCase contractCase,
      PairedRequest request,
      ServerAnswer answer,
      boolean loggedIn,
      String curl) {
    var differences = answers.differencesInShape(contractCase, answer);
    var refusal =
        differences.isEmpty() || !loggedIn
            ? Refusal.ofLimit(answer.status())
            : Refusal.of(answer.status(), answer.body());
    return refusal
        .map(reason -> Outcome.notRun(contractCase, Side.SERVER, reason))
        .orElseGet(
            () ->
                Outcome.ran(
                    contractCase,
                    Side.SERVER,
                    withTheRequest(contractCase, request, differences),
                    answers.evidenceOfShape(contractCase, answer, curl)));
  }

  private List<Difference> withTheRequest(
      ContractCase contractCase, PairedRequest request, List<Difference> ofTheAnswer) {
    var differences = new ArrayList<>(ofTheAnswer);
    if (contractCase.isSuccess()) {
      differences.addAll(requests.differences(request));
    }
    return differences;
  }
}
