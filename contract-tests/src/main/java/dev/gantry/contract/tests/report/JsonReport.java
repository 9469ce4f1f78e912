package dev.gantry.contract.tests.report;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The report for other programs: the score of each side, and a row for every case. */
final class JsonReport {
  private JsonReport() {}

  static String of(ReplayReport report) {
    var root = JsonNodeFactory.instance.objectNode();
    for (var side : Side.values()) {
      var tally = Tally.of(report.outcomes(side));
      root.putObject(side.text())
          .put("cases", tally.cases())
          .put("run", tally.run())
          .put("passed", tally.passed());
    }
    var rows = root.putArray("outcomes");
    for (var side : Side.values()) {
      report.outcomes(side).stream().map(JsonReport::row).forEach(rows::add);
    }
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static JsonNode row(Outcome outcome) {
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("case", outcome.contractCase().id())
            .put("operation", outcome.contractCase().operation().id())
            .put("side", outcome.side().text())
            .put("status", outcome.status().text());
    if (!outcome.reason().isEmpty()) {
      row.put("reason", outcome.reason());
    }
    if (!outcome.differences().isEmpty()) {
      var differences = row.putArray("differences");
      outcome
          .differences()
          .forEach(
              it ->
                  differences
                      .addObject()
                      .put("pointer", it.pointer())
                      .put("problem", it.problem()));
      row.put("curl", outcome.curl());
    }
    return row;
  }
}
