package dev.gantry.contract.diff.report;

import dev.gantry.contract.diff.comparison.Comparison;
import dev.gantry.contract.diff.contract.OperationChanges;
import java.util.ArrayList;
import java.util.List;

/** What the owner of the code must do to take over the new revision. */
record ToDo(Comparison comparison) {

  List<String> items() {
    var items = new ArrayList<String>();
    comparison.revised().problems().forEach(it -> items.add("contract: " + it));
    comparison.operations().stream().map(ToDo::inTheServer).forEach(items::addAll);
    for (var example : comparison.examples().added()) {
      items.add("pair `" + example + "` in `contract-tests/src/main/resources/cases`");
    }
    for (var example : comparison.examples().removed()) {
      items.add("delete the pairing of `" + example + "`");
    }
    return items;
  }

  private static List<String> inTheServer(OperationChanges operation) {
    return switch (operation.kind()) {
      case ADDED -> List.of("implement " + operation.operation() + " in its delegate");
      case REMOVED -> List.of("delete the delegate's method of " + operation.operation());
      case CHANGED ->
          operation.breaking()
              ? List.of("adapt the delegate's method of " + operation.operation())
              : List.of();
    };
  }
}
