package dev.gantry.contract.tests.report;

import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.contract.ContractCase;
import java.util.List;

/**
 * What happened to a case on one side.
 *
 * @param reason why it did not run; empty for the others
 * @param differences what is not as documented, ledger entries left out; empty unless it failed
 * @param evidence what a reader may want to know besides
 */
public record Outcome(
    ContractCase contractCase,
    Side side,
    Status status,
    String reason,
    List<Difference> differences,
    Evidence evidence) {

  /** The three ways it can end. */
  public enum Status {
    PASSED("passed"),
    FAILED("failed"),
    NOT_RUN("not run");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    /** As reports write it. */
    public String text() {
      return text;
    }
  }

  /** Passed where no difference is left, else failed. */
  public static Outcome ran(
      ContractCase contractCase, Side side, List<Difference> differences, Evidence evidence) {
    var status = differences.isEmpty() ? Status.PASSED : Status.FAILED;
    return new Outcome(contractCase, side, status, "", differences, evidence);
  }

  /** Did not run, and counts against the score. */
  public static Outcome notRun(ContractCase contractCase, Side side, String reason) {
    return new Outcome(contractCase, side, Status.NOT_RUN, reason, List.of(), Evidence.NONE);
  }

  /** The same with only these differences left; the others have a reason in the ledger. */
  public Outcome leaving(List<Difference> left) {
    var forgiven = differences.size() - left.size();
    return ran(contractCase, side, left, evidence.forgiving(forgiven));
  }

  /** The same as the outcome of another side. */
  public Outcome of(Side other) {
    return new Outcome(contractCase, other, status, reason, differences, evidence);
  }

  /** What a person needs to see of a failure: the case, each difference, and the command. */
  public String explanation() {
    var text = new StringBuilder(contractCase.id()).append(" (").append(side.text()).append(")");
    differences.forEach(difference -> text.append("\n  ").append(difference));
    if (!evidence.curl().isEmpty()) {
      text.append("\n  ").append(evidence.curl());
    }
    return text.toString();
  }
}
