package dev.gantry.bench.layers;

import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.report.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** Messages a second by the number of threads, and as a part of what bare rows reach. */
final class LayersTable {

  private static final Map<String, String> LINES = lines();

  private LayersTable() {}

  /** One line for each way to store a message. */
  static Table of(Collection<RunResult> results) {
    List<Integer> threads =
        results.stream()
            .map(result -> result.getParams().getThreads())
            .distinct()
            .sorted()
            .toList();
    List<String> head = new ArrayList<>(List.of("messages/s from threads:"));
    threads.forEach(count -> head.addAll(List.of(String.valueOf(count), "of raw")));
    List<List<String>> rows = new ArrayList<>();
    LINES.forEach(
        (benchmark, title) -> {
          List<String> row = new ArrayList<>(List.of(title));
          for (int count : threads) {
            double rate = rate(results, benchmark, count);
            row.add(Figures.text(rate));
            row.add(Figures.text(rate / rate(results, "rawInsert", count)));
          }
          rows.add(row);
        });
    return new Table(head, rows);
  }

  private static double rate(Collection<RunResult> results, String benchmark, int threads) {
    return results.stream()
        .filter(result -> result.getParams().getThreads() == threads)
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("rawInsert", "raw: bare rows with an index, committed in groups");
    lines.put("storeWithoutText", "the message store, nothing to search for");
    lines.put("store", "the message store, text indexed for search");
    lines.put("sendMessage", "the whole pipeline of `chat.sendMessage`");
    lines.put(
        "chatSendMessageOverHttp", "`chat.sendMessage` over HTTP, client in the same process");
    return lines;
  }
}
