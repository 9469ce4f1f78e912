package dev.gantry.bench.markup;

import dev.gantry.bench.ProcessorTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/**
 * What a character costs the processor, by the length of its text. It is the same along a line
 * where cost grows in proportion to length, and grows as the lengths do where it grows with their
 * square.
 */
public final class MarkupTable {

  private MarkupTable() {}

  /** One line for each kind of text; nanoseconds for each character, and megabytes a second. */
  public static String of(Collection<RunResult> results) {
    Map<SampleText, Map<Integer, Double>> costs = new TreeMap<>();
    for (RunResult result : results) {
      SampleText text = SampleText.valueOf(result.getParams().getParam("text"));
      int length = Integer.parseInt(result.getParams().getParam("length"));
      double nanoseconds = ProcessorTime.each(result) / length;
      costs.computeIfAbsent(text, any -> new TreeMap<>()).put(length, nanoseconds);
    }
    return head(costs.values().iterator().next())
        + costs.entrySet().stream()
            .map(line -> line(line.getKey(), line.getValue()))
            .collect(Collectors.joining());
  }

  private static String head(Map<Integer, Double> columns) {
    String lengths =
        columns.keySet().stream()
            .map(length -> " %,d |".formatted(length))
            .collect(Collectors.joining());
    return "| ns/char for characters: |%s MB/s at the longest |%n".formatted(lengths)
        + "| --- |%s --- |%n".formatted(" --- |".repeat(columns.size()));
  }

  private static String line(SampleText text, Map<Integer, Double> costs) {
    double last = 0;
    StringBuilder cells = new StringBuilder();
    for (double nanoseconds : costs.values()) {
      cells.append(String.format(Locale.ROOT, " %.1f |", nanoseconds));
      last = nanoseconds;
    }
    // A character of these texts is a byte, and a byte in a nanosecond is 1,000 MB in a second.
    return String.format(
        Locale.ROOT,
        "| %s |%s %.0f |%n",
        text.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        cells,
        1000 / last);
  }
}
