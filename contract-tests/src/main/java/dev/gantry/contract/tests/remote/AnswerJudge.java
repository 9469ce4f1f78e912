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

  Outcome outcome(
      ContractCase contractCase, PairedRequest request, ServerAnswer answer, String curl) {
    var refusal =
        contractCase.isSuccess()
            ? Refusal.of(answer.status(), answer.body())
            : Refusal.ofLimit(answer.status());
    return refusal
        .map(reason -> Outcome.notRun(contractCase, Side.SERVER, reason))
        .orElseGet(
            () ->
                Outcome.ran(
                    contractCase,
                    Side.SERVER,
                    differences(contractCase, request, answer),
                    answers.evidenceOfShape(contractCase, answer, curl)));
  }

  private List<Difference> differences(
      ContractCase contractCase, PairedRequest request, ServerAnswer answer) {
    var differences = new ArrayList<>(answers.differencesInShape(contractCase, answer));
    if (contractCase.isSuccess()) {
      differences.addAll(requests.differences(request));
    }
    return differences;
  }
}
