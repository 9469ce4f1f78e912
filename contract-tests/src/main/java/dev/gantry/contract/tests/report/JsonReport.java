package dev.gantry.contract.tests.report;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The report for other programs: the score of each side, and a row for every case. */
final class JsonReport {
  private JsonReport() {}

  static String of(ReplayReport report) {
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree(report))
        + "\n";
  }

  static JsonNode tree(ReplayReport report) {
    var root = JsonNodeFactory.instance.objectNode();
    for (var side : Side.values()) {
      var tally = Tally.of(report.outcomes(side));
      root.putObject(side.text())
          .put("cases", tally.cases())
          .put("run", tally.run())
          .put("passed", tally.passed());
    }
    var undocumented = root.putObject("undocumented");
    var routes = undocumented.putArray("routes");
    report.undocumentedRoutes().forEach(routes::add);
    var statuses = undocumented.putArray("statuses");
    report.undocumentedStatuses().forEach(statuses::add);
    var rows = root.putArray("outcomes");
    for (var side : Side.values()) {
      report.outcomes(side).stream().map(JsonReport::row).forEach(rows::add);
    }
    return root;
  }

  private static JsonNode row(Outcome outcome) {
    var contractCase = outcome.contractCase();
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("case", contractCase.id())
            .put("operation", contractCase.operation().id())
            .put("endpoint", contractCase.operation().endpoint())
            .put("place", contractCase.place())
            .put("example", contractCase.name())
            .put("side", outcome.side().text())
            .put("status", outcome.status().text());
    if (outcome.status() == Outcome.Status.NOT_RUN) {
      return row.put("reason", outcome.reason());
    }
    row.put("exactness", outcome.evidence().exactness().text());
    if (!outcome.evidence().curl().isEmpty()) {
      row.put("curl", outcome.evidence().curl());
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
    }
    return row;
  }
}
