package dev.gantry.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The program: measures the themes that it is given, or all, and prints a table of each. */
public final class Benchmarks {

  private static final String PACKAGE = "dev.gantry.bench.";

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param arguments names of themes, such as {@code markup}; none, or {@code true} from a Maven
   *     property without a value, for all
   */
  public static void main(String[] arguments) throws RunnerException {
    boolean all = arguments.length == 0 || arguments[0].equals("true");
    for (Theme theme : Theme.values()) {
      if (all || List.of(arguments).contains(theme.packageName())) {
        System.out.println(theme.title());
        System.out.println();
        System.out.println(theme.report(measure(theme)));
      }
    }
  }

  private static Collection<RunResult> measure(Theme theme) throws RunnerException {
    Collection<RunResult> results = new ArrayList<>();
    for (int threads : theme.threads()) {
      ChainedOptionsBuilder options =
          new OptionsBuilder()
              .include(PACKAGE.replace(".", "\\.") + theme.packageName() + "\\.")
              .threads(threads)
              .verbosity(VerboseMode.SILENT)
              .shouldFailOnError(true);
      results.addAll(new Runner(theme.options(options).build()).run());
    }
    return results;
  }
}
