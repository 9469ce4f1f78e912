package dev.gantry.contract.tests.ledger;

import dev.gantry.contract.tests.comparison.Difference;
import dev.gantry.contract.tests.report.Outcome;
import dev.gantry.contract.tests.report.Side;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One contradiction.
 *
 * @param caseId the example that is not followed
 * @param pointer where in its body; empty for the example as a whole
 * @param taken what is followed instead
 * @param reason why
 */
record LedgerEntry(String caseId, Side side, String pointer, String taken, String reason) {

  /** Empty where the entry lacks anything but the pointer. */
  static Optional<LedgerEntry> read(JsonNode node) {
    var caseId = text(node, "case");
    var taken = text(node, "taken");
    var reason = text(node, "reason");
    if (caseId.isEmpty() || taken.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(Side.values())
        .filter(side -> side.text().equals(text(node, "side")))
        .map(side -> new LedgerEntry(caseId, side, text(node, "pointer"), taken, reason))
        .findFirst();
  }

  boolean covers(Outcome outcome, Difference difference) {
    return caseId.equals(outcome.contractCase().id())
        && side == outcome.side()
        && (difference.pointer().equals(pointer) || difference.pointer().startsWith(pointer + "/"));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("").strip();
  }
}
