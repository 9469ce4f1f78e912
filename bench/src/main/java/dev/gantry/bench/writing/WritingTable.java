package dev.gantry.bench.writing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** Messages a second by the number of threads, and as a part of what bare rows reach. */
public final class WritingTable {

  private static final Map<String, String> LINES = lines();

  private WritingTable() {}

  /** One line for each way to store a message. */
  public static String of(Collection<RunResult> results) {
    List<Integer> threads =
        results.stream()
            .map(result -> result.getParams().getThreads())
            .distinct()
            .sorted()
            .toList();
    StringBuilder table = new StringBuilder("| messages/s from threads: |");
    threads.forEach(count -> table.append(" %d | of raw |".formatted(count)));
    table.append("%n| --- |%s%n".formatted(" --- | --- |".repeat(threads.size())));
    LINES.forEach(
        (benchmark, title) -> {
          table.append("| ").append(title).append(" |");
          for (int count : threads) {
            double rate = rate(results, benchmark, count);
            table.append(
                String.format(
                    Locale.ROOT,
                    " %,.0f | %.2f |",
                    rate,
                    rate / rate(results, "rawInsert", count)));
          }
          table.append(System.lineSeparator());
        });
    return table.toString();
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
