package dev.gantry.contract.tests.report;

import dev.gantry.contract.tests.report.Outcome.Status;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for a terminal. */
final class TextSummary {
  private static final String ROW = "  %-36s %-18s %-18s %s%n";

  private final ReplayReport report;
  private final StringBuilder text = new StringBuilder();

  TextSummary(ReplayReport report) {
    this.report = report;
  }

  String text() {
    addCounts();
    for (var side : Side.values()) {
      addNotRun(side);
    }
    for (var side : Side.values()) {
      addFailures(side);
    }
    addList("NOT DOCUMENTED, but answered by the server", report.undocumentedRoutes());
    addList("NOT DOCUMENTED, but the status of an answer", report.undocumentedStatuses());
    addScores();
    return text.toString();
  }

  private void addCounts() {
    var sides = new EnumMap<Side, Map<String, List<Outcome>>>(Side.class);
    Set<String> endpoints = new LinkedHashSet<>();
    for (var side : Side.values()) {
      sides.put(side, report.byOperation(side));
      endpoints.addAll(sides.get(side).keySet());
    }
    text.append("%nReplay of the documented examples (passed / cases)%n".formatted());
    text.append(row("operation", Side::text));
    for (var endpoint : endpoints) {
      text.append(row(endpoint, side -> count(sides.get(side).getOrDefault(endpoint, List.of()))));
    }
  }

  private static String row(String first, Function<Side, String> cell) {
    return ROW.formatted(
        Stream.concat(Stream.of(first), Arrays.stream(Side.values()).map(cell)).toArray());
  }

  private static String count(List<Outcome> outcomes) {
    var tally = Tally.of(outcomes);
    var failed = tally.run() - tally.passed();
    return tally.cases() == 0
        ? "-"
        : tally.passed() + " / " + tally.cases() + (failed > 0 ? ", " + failed + " FAILED" : "");
  }

  /** One line per operation and reason, so that hundreds of cases stay readable. */
  private void addNotRun(Side side) {
    var reasons = new LinkedHashMap<String, Map<String, List<String>>>();
    for (var outcome : report.outcomes(side)) {
      if (outcome.status() == Status.NOT_RUN) {
        var operations = reasons.computeIfAbsent(outcome.reason(), key -> new LinkedHashMap<>());
        operations.merge(
            outcome.contractCase().operation().endpoint(),
            List.of(shortId(outcome)),
            TextSummary::joined);
      }
    }
    reasons.forEach(
        (reason, operations) -> {
          text.append("%nNOT RUN, %s: %s%n".formatted(side.text(), reason));
          operations.forEach(
              (endpoint, cases) ->
                  text.append("  %s: %s%n".formatted(endpoint, String.join(", ", cases))));
        });
  }

  private void addFailures(Side side) {
    for (var outcome : report.outcomes(side)) {
      if (outcome.status() == Status.FAILED) {
        text.append("%nFAILED %s%n".formatted(outcome.explanation()));
      }
    }
  }

  private void addList(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("%n%s:%n".formatted(title));
      lines.forEach(line -> text.append("  %s%n".formatted(line)));
    }
  }

  private void addScores() {
    text.append(
        Arrays.stream(Side.values())
            .filter(side -> !report.outcomes(side).isEmpty())
            .map(side -> side.text() + ": " + Tally.of(report.outcomes(side)).score())
            .collect(Collectors.joining("; ", "%nContract score: ".formatted(), "%n".formatted())));
  }

  private static String shortId(Outcome outcome) {
    return outcome.contractCase().place() + "/" + outcome.contractCase().name();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.of(first, second).flatMap(List::stream).toList();
  }
}
