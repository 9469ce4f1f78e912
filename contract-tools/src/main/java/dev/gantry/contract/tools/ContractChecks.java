package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;

/** Everything that must hold before the contract is written. */
final class ContractChecks {
  private ContractChecks() {}

  /**
   * The problems of the contract itself and of all checks, so that one build names everything that
   * a new revision asks for; dangling references leave out the checks after them, which would only
   * repeat them.
   */
  static List<String> problems(ContractFolder folder, EffectiveContract contract) {
    var tree = contract.tree();
    var problems = new ArrayList<>(contract.problems());
    var dangling = ReferenceCheck.problems(tree);
    if (!dangling.isEmpty()) {
      problems.addAll(dangling);
      return problems;
    }
    for (var required : List.of("title", "version")) {
      if (tree.path("info").path(required).asString("").isEmpty()) {
        problems.add("info." + required + " is missing; an overlay without `extends` gives it");
      }
    }
    problems.addAll(NamingCheck.problems(tree));
    problems.addAll(Aliases.problems(tree));
    problems.addAll(InlineSchemaCheck.problems(tree));
    problems.addAll(GeneratorCheck.problems(tree));
    for (var document : folder.documents()) {
      problems.addAll(NarrowingCheck.problems(document, tree));
    }
    problems.addAll(ExampleLint.problems(tree, folder.examplesKnownBad()));
    return problems;
  }
}
