package dev.gantry.bench.markup;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.report.ThemeResult;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;

/** From a text to its tree, for ordinary and hostile texts of several lengths. */
public final class MarkupTheme implements Theme {

  private static final int WARM_UP_PARTS = 30;
  private static final int MEASUREMENTS = 3;
  private static final int PARTS_OF_A_ROUND = 10;

  @Override
  public String name() {
    return "markup";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws RunnerException {
    MarkupCosts costs = MarkupCosts.of(new Runner(options(workplace.settings())).run());
    SampleText dearest = steepest(costs);
    String dearestName = dearest.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new ThemeResult(
        "markup",
        "Processor time of a character, in nanoseconds, by the length of its text.",
        costs.table(),
        List.of(
            new Outcome(Goals.MARKUP_RATE, costs.megabytesPerSecond(SampleText.ORDINARY)),
            new Outcome(Goals.MARKUP_GROWTH, costs.growth(dearest), dearestName)));
  }

  /** One process reads all kinds of texts, as a server does, before any is measured. */
  private static Options options(Settings settings) {
    return new OptionsBuilder()
        .include(MarkupBenchmark.class.getName())
        .forks(0)
        .warmupMode(WarmupMode.BULK)
        .warmupIterations(1)
        .warmupTime(TimeValue.milliseconds(settings.warmUp().toMillis() / WARM_UP_PARTS))
        .measurementIterations(MEASUREMENTS)
        .measurementTime(TimeValue.milliseconds(settings.round().toMillis() / PARTS_OF_A_ROUND))
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  private static SampleText steepest(MarkupCosts costs) {
    return Stream.of(SampleText.values())
        .filter(text -> text != SampleText.ORDINARY)
        .max(Comparator.comparingDouble(costs::growth))
        .orElseThrow();
  }
}
