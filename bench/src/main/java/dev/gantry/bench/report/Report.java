package dev.gantry.bench.report;

import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a run measured: the goals first, then a table for each theme.
 *
 * @param circumstances on what machine and for how long
 */
public record Report(String circumstances, List<ThemeResult> results) {

  public Report {
    results = List.copyOf(results);
  }

  /** The report for people. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Benchmarks\n\n").append(circumstances).append("\n\n");
    text.append(goals().markdown());
    results.forEach(
        result ->
            text.append("\n## ")
                .append(result.theme())
                .append("\n\n")
                .append(result.title())
                .append("\n\n")
                .append(result.table().markdown()));
    return text.toString();
  }

  /** The report for programs. */
  public String json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("circumstances", circumstances);
    report.put("goals", outcomes().map(Report::fields).toList());
    report.put("themes", results.stream().map(Report::fields).toList());
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(report);
  }

  /** Writes {@code report.md} and {@code report.json} into a folder. */
  public void writeInto(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.md"), markdown());
    Files.writeString(folder.resolve("report.json"), json());
  }

  private Table goals() {
    Table table = Table.of("goal", "limit", "measured", "verdict", "remark");
    for (Outcome outcome : outcomes().toList()) {
      table =
          table.with(
              outcome.goal().text(),
              outcome.goal().limitText(),
              Figures.text(outcome.value()),
              outcome.verdict(),
              outcome.remark());
    }
    return table;
  }

  private Stream<Outcome> outcomes() {
    return results.stream().flatMap(result -> result.outcomes().stream());
  }

  private static Map<String, Object> fields(Outcome outcome) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", outcome.goal().id());
    fields.put("goal", outcome.goal().text());
    fields.put("bound", outcome.goal().bound());
    fields.put("limit", outcome.goal().limit());
    fields.put("measured", Double.isNaN(outcome.value()) ? null : outcome.value());
    fields.put("verdict", outcome.verdict());
    fields.put("remark", outcome.remark());
    return fields;
  }

  private static Map<String, Object> fields(ThemeResult result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("theme", result.theme());
    fields.put("title", result.title());
    fields.put("head", result.table().head());
    fields.put("rows", result.table().rows());
    return fields;
  }
}
