package dev.gantry.bench;

import dev.gantry.bench.markup.MarkupTable;
import dev.gantry.bench.writing.WritingTable;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.WarmupMode;

/** What can be measured. A theme's benchmarks stand in the package of its name. */
enum Theme {
  MARKUP("Text of a message to its tree, about 4 minutes:", MarkupTable::of, 1) {
    @Override
    ChainedOptionsBuilder options(ChainedOptionsBuilder options) {
      // One process reads all kinds of texts, as a server does, before any is measured.
      return options.forks(0).warmupMode(WarmupMode.BULK);
    }
  },
  WRITING("Storing messages, about 10 minutes:", WritingTable::of, 16, 64);

  private final String title;
  private final Function<Collection<RunResult>, String> report;
  private final int[] threads;

  Theme(String title, Function<Collection<RunResult>, String> report, int... threads) {
    this.title = title;
    this.report = report;
    this.threads = threads;
  }

  String packageName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is measured and how long it takes. */
  String title() {
    return title;
  }

  /** With how many threads at once everything is measured, one number after the other. */
  int[] threads() {
    return threads.clone();
  }

  /** How to measure, where it is not as JMH does by itself. */
  ChainedOptionsBuilder options(ChainedOptionsBuilder options) {
    return options;
  }

  /** A table of the results. */
  String report(Collection<RunResult> results) {
    return report.apply(results);
  }
}
