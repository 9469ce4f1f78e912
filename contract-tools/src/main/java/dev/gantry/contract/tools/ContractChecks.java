package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;

/** Everything that must hold before the contract is written. */
final class ContractChecks {
  private ContractChecks() {}

  /**
   * @throws ContractException with the problems of all checks; those of dangling references alone
   *     when there are any, because the others would only repeat them
   */
  static void run(ContractFolder folder, EffectiveContract contract) {
    var tree = contract.tree();
    failOn(ReferenceCheck.problems(tree));
    var problems = new ArrayList<String>();
    for (var required : List.of("title", "version")) {
      if (tree.path("info").path(required).asString("").isEmpty()) {
        problems.add("info." + required + " is missing; an overlay without `extends` gives it");
      }
    }
    problems.addAll(NamingCheck.problems(tree));
    problems.addAll(InlineSchemaCheck.problems(tree));
    for (var document : folder.documents()) {
      problems.addAll(NarrowingCheck.problems(document, tree));
    }
    problems.addAll(ExampleLint.problems(tree, folder.examplesKnownBad()));
    failOn(problems);
  }

  private static void failOn(List<String> problems) {
    if (!problems.isEmpty()) {
      throw ContractException.of(problems);
    }
  }
}
