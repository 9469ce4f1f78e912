package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every example keeps to its schema, except those the ledger gives a reason for. */
final class ExampleLint {
  private ExampleLint() {}

  static List<String> problems(JsonNode contract, ExampleLedger ledger) {
    var validator = new SchemaValidator(contract);
    var problems = new ArrayList<String>();
    var unneeded = new TreeSet<>(ledger.reasons().keySet());
    for (var documented : ExampleFinder.find(contract)) {
      var caseId = documented.example().caseId();
      var errors = validator.errors(documented.schema(), documented.example().value());
      if (errors.isEmpty()) {
        continue;
      }
      if (!ledger.reasons().containsKey(caseId)) {
        problems.add(
            "example "
                + caseId
                + " breaks its schema: "
                + String.join("; ", errors)
                + "; correct the schema in an overlay, or list the example in example-ledger.yaml with the reason");
      }
      unneeded.remove(caseId);
    }
    for (var caseId : unneeded) {
      problems.add(
          "example-ledger.yaml: " + caseId + " keeps to its schema or is gone; remove the entry");
    }
    return problems;
  }
}
