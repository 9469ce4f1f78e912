package dev.gantry.contract.tests.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the outcomes of both sides. For one thread. */
public final class ReplayReport {
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<String> undocumentedRoutes = new ArrayList<>();

  /** Notes one outcome. */
  public void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  /** Notes a method and path that the server answers and the contract does not have. */
  public void addUndocumentedRoute(String route) {
    undocumentedRoutes.add(route);
  }

  /** Whether any case failed. */
  public boolean hasFailures() {
    return outcomes.stream().anyMatch(it -> it.status() == Outcome.Status.FAILED);
  }

  /** The summary for a terminal: counts by operation, the score, and what did not run and why. */
  public String summary() {
    return new TextSummary(this).text();
  }

  /**
   * Writes {@code index.html}, {@code report.json} and {@code summary.txt}.
   *
   * @param folder is made where missing
   * @return the page
   */
  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.json"), JsonReport.of(this));
    Files.writeString(folder.resolve("summary.txt"), summary());
    return Files.writeString(folder.resolve("index.html"), HtmlReport.of(this));
  }

  List<String> undocumentedRoutes() {
    return undocumentedRoutes;
  }

  /** What the server answered to which case though the contract has no such answer. */
  List<String> undocumentedStatuses() {
    return outcomes.stream()
        .filter(it -> it.evidence().undocumentedStatus() > 0)
        .map(it -> it.contractCase().id() + ": " + it.evidence().undocumentedStatus())
        .toList();
  }

  List<Outcome> outcomes(Side side) {
    return outcomes.stream().filter(it -> it.side() == side).toList();
  }

  /** By endpoint, in the order in which they ran. */
  Map<String, List<Outcome>> byOperation(Side side) {
    var operations = new LinkedHashMap<String, List<Outcome>>();
    for (var outcome : outcomes(side)) {
      operations
          .computeIfAbsent(outcome.contractCase().operation().endpoint(), key -> new ArrayList<>())
          .add(outcome);
    }
    return operations;
  }
}
