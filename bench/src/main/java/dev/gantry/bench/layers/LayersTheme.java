package dev.gantry.bench.layers;

import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.report.ThemeResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** From bare rows to a call over HTTP, layer by layer; to find out, and without a goal. */
public final class LayersTheme implements Theme {

  private static final int WARM_UPS = 3;
  private static final int MEASUREMENTS = 3;

  @Override
  public String name() {
    return "layers";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws RunnerException {
    Collection<RunResult> results = new ArrayList<>();
    for (int threads : new int[] {16, 64}) {
      results.addAll(
          new Runner(
                  new OptionsBuilder()
                      .include(LayersBenchmark.class.getName())
                      .threads(threads)
                      .forks(1)
                      .warmupIterations(WARM_UPS)
                      .warmupTime(
                          TimeValue.milliseconds(
                              workplace.settings().warmUp().toMillis() / WARM_UPS))
                      .measurementIterations(MEASUREMENTS)
                      .measurementTime(
                          TimeValue.milliseconds(workplace.settings().round().toMillis()))
                      .verbosity(VerboseMode.SILENT)
                      .shouldFailOnError(true)
                      .build())
              .run());
    }
    return new ThemeResult(
        "layers",
        "Messages a second by the number of threads, and as a part of what bare rows reach.",
        LayersTable.of(results),
        List.of());
  }
}
