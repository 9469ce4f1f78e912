package dev.gantry.bench.client;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.load.Series;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Our client and the bare one in turns, each time in a new process. */
public final class ClientTheme implements Theme {

  private static final int WARM_UPS = 3;
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  @Override
  public String name() {
    return "client";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws RunnerException {
    Settings settings = workplace.settings();
    Table table = Table.of("calls", "per second", "of bare", "KB allocated per call", "of bare");
    List<Outcome> outcomes = new ArrayList<>();
    for (SampleAnswer answer : SampleAnswer.values()) {
      List<RunResult> bare = new ArrayList<>();
      List<RunResult> ours = new ArrayList<>();
      for (int round = 0; round < rounds(settings); round++) {
        bare.add(run("bare", answer, settings));
        ours.add(run("ours", answer, settings));
      }
      String size = answer.json().length + " bytes";
      table = row(row(table, "JDK and Jackson, " + size, bare, bare), "ours, " + size, ours, bare);
      outcomes.add(new Outcome(goal(answer), ratio(speeds(ours), speeds(bare))));
    }
    return new ThemeResult(
        "client",
        "Calls of one thread, read into the same models. Medians of all rounds.",
        table,
        outcomes);
  }

  /** A new process has to be warm again, so that there are fewer rounds than elsewhere. */
  private static int rounds(Settings settings) {
    return Math.max(1, settings.rounds() / 2 + settings.rounds() % 2);
  }

  private static RunResult run(String method, SampleAnswer answer, Settings settings)
      throws RunnerException {
    TimeValue warmUp = TimeValue.milliseconds(settings.warmUp().toMillis() / (3 * WARM_UPS));
    Options options =
        new OptionsBuilder()
            .include(ClientBenchmark.class.getName() + "." + method)
            .param("answer", answer.name())
            .forks(1)
            .jvmArgs("-Xmx512m")
            .warmupIterations(WARM_UPS)
            .warmupTime(warmUp)
            .measurementIterations(2)
            .measurementTime(TimeValue.milliseconds(settings.round().toMillis() / 2))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    return new Runner(options).runSingle();
  }

  private static Goal goal(SampleAnswer answer) {
    return answer == SampleAnswer.SMALL ? Goals.CLIENT_SMALL : Goals.CLIENT_PAGE;
  }

  private static Table row(
      Table table, String title, List<RunResult> results, List<RunResult> bare) {
    return table.with(
        title,
        Figures.text(Series.median(speeds(results))),
        Figures.text(ratio(speeds(results), speeds(bare))),
        Figures.text(Series.median(allocations(results)) / 1024),
        Figures.text(ratio(allocations(results), allocations(bare))));
  }

  private static double ratio(double[] figures, double[] bare) {
    double[] ratios = new double[figures.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figures[i] / bare[i];
    }
    return Series.median(ratios);
  }

  private static double[] speeds(List<RunResult> results) {
    return results.stream().mapToDouble(result -> result.getPrimaryResult().getScore()).toArray();
  }

  private static double[] allocations(List<RunResult> results) {
    return results.stream()
        .mapToDouble(result -> result.getSecondaryResults().get(ALLOCATION).getScore())
        .toArray();
  }
}
