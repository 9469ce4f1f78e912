package dev.gantry.contract.diff.report;

import dev.gantry.contract.diff.comparison.Comparison;
import dev.gantry.contract.diff.contract.OperationChanges;
import dev.gantry.contract.diff.generated.JavaApiChange;
import java.util.List;

/** The report in one or two sentences. */
record Verdict(Comparison comparison) {

  String text() {
    return judgement() + notCompared();
  }

  private String judgement() {
    if (comparison.breaking()) {
      return "**Breaking:** " + counts() + ".";
    }
    return comparison.different() ? "Compatible: " + counts() + "." : "Nothing changes.";
  }

  private String counts() {
    var operations = comparison.operations();
    var java = comparison.java().values().stream().flatMap(List::stream).toList();
    return "%d operations differ, %d of them break clients; %d differences in the generated Java, %d of them break code"
        .formatted(
            operations.size(),
            operations.stream().filter(OperationChanges::breaking).count(),
            java.size(),
            java.stream().filter(JavaApiChange::breaking).count());
  }

  private String notCompared() {
    var broken = comparison.revised().generates() ? comparison.old() : comparison.revised();
    if (broken.generates()) {
      return "";
    }
    var reason = broken.problems().isEmpty() ? " is a document alone." : " does not build yet.";
    return " The generated Java is not compared: " + broken.name() + reason;
  }
}
