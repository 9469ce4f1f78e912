package dev.gantry.bench.markup;

import dev.gantry.bench.ProcessorTime;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.report.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * What a character costs the processor, by the length of its text. It is the same for all lengths
 * where cost grows in proportion to length, and grows as the lengths do where it grows with their
 * square.
 *
 * @param costs nanoseconds of a character, by text and length
 */
record MarkupCosts(Map<SampleText, TreeMap<Integer, Double>> costs) {

  static MarkupCosts of(Collection<RunResult> results) {
    Map<SampleText, TreeMap<Integer, Double>> costs = new TreeMap<>();
    for (RunResult result : results) {
      SampleText text = SampleText.valueOf(result.getParams().getParam("text"));
      int length = Integer.parseInt(result.getParams().getParam("length"));
      double nanoseconds = ProcessorTime.each(result) / length;
      costs.computeIfAbsent(text, any -> new TreeMap<>()).put(length, nanoseconds);
    }
    return new MarkupCosts(costs);
  }

  /** A character of these texts is a byte, and a byte in a nanosecond is 1,000 MB in a second. */
  double megabytesPerSecond(SampleText text) {
    return 1000 / costs.get(text).lastEntry().getValue();
  }

  /** How much more a character costs in the longest text than in the shortest. */
  double growth(SampleText text) {
    TreeMap<Integer, Double> byLength = costs.get(text);
    return byLength.lastEntry().getValue() / byLength.firstEntry().getValue();
  }

  /** One line for each kind of text. */
  Table table() {
    List<String> head = new ArrayList<>(List.of("ns/char of so many characters:"));
    costs.values().iterator().next().keySet().forEach(length -> head.add("%,d".formatted(length)));
    head.addAll(List.of("growth", "MB/s at the longest"));
    return new Table(head, costs.keySet().stream().map(this::row).toList());
  }

  private List<String> row(SampleText text) {
    List<String> row = new ArrayList<>();
    row.add(text.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    costs.get(text).values().forEach(cost -> row.add(Figures.text(cost)));
    row.add(Figures.text(growth(text)));
    row.add(Figures.text(megabytesPerSecond(text)));
    return row;
  }
}
