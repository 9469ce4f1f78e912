package dev.gantry.bench;

import dev.gantry.bench.client.ClientTheme;
import dev.gantry.bench.export.ExportTheme;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.layers.LayersTheme;
import dev.gantry.bench.markup.MarkupTheme;
import dev.gantry.bench.pages.PagesTheme;
import dev.gantry.bench.read.ReadTheme;
import dev.gantry.bench.report.Report;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import dev.gantry.bench.start.StartTheme;
import dev.gantry.bench.write.WriteTheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program: measures the themes that it is asked for, and prints the report of all of them. */
public final class Benchmarks {

  /** Those with goals, in the order of the report. */
  static final List<Theme> THEMES =
      List.of(
          new ReadTheme(),
          new WriteTheme(),
          new PagesTheme(),
          new MarkupTheme(),
          new StartTheme(),
          new ExportTheme(),
          new ClientTheme());

  /** Those that only help to find out, and run when they are named. */
  private static final List<Theme> FURTHER = List.of(new LayersTheme());

  private Benchmarks() {}

  /**
   * Runs benchmarks.
   *
   * @param arguments names of themes with commas between them, or {@code all}, or {@code true} from
   *     a Maven property without a value; then {@code quick} or {@code full}; then the folder for
   *     the report
   */
  public static void main(String[] arguments) throws IOException {
    Settings settings = arguments[1].equals("quick") ? Settings.quick() : Settings.full();
    List<ThemeResult> results = new ArrayList<>();
    try (Workplace workplace = new Workplace(settings)) {
      for (Theme theme : asked(arguments[0])) {
        results.add(measure(theme, workplace));
      }
    }
    Report report = new Report(circumstances(settings), results);
    report.writeInto(Path.of(arguments[2]));
    System.out.println();
    System.out.println(report.markdown());
  }

  private static List<Theme> asked(String names) {
    if (List.of("all", "true", "").contains(names)) {
      return THEMES;
    }
    List<Theme> known = new ArrayList<>(THEMES);
    known.addAll(FURTHER);
    List<Theme> themes = new ArrayList<>();
    for (String name : names.split(",")) {
      themes.add(
          known.stream()
              .filter(theme -> theme.name().equals(name.strip()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException(name + " is none of " + names(known))));
    }
    return themes;
  }

  private static List<String> names(List<Theme> themes) {
    return themes.stream().map(Theme::name).toList();
  }

  /** One theme that breaks off does not cost the figures of the others. */
  static ThemeResult measure(Theme theme, Workplace workplace) {
    long start = System.nanoTime();
    System.out.print("measuring " + theme.name() + " ... ");
    System.out.flush();
    try {
      ThemeResult result = theme.measure(workplace);
      System.out.println(Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
      return result;
    } catch (Exception e) {
      System.out.println("broke off");
      e.printStackTrace(System.out);
      return new ThemeResult(
          theme.name(),
          "Broke off: " + e,
          Table.of("nothing was measured"),
          Goals.of(theme.name()).stream().map(goal -> Outcome.failed(goal, e)).toList());
    }
  }

  private static String circumstances(Settings settings) {
    Runtime machine = Runtime.getRuntime();
    return "JDK %s, %d processors, %s on %s, settings: %s."
        .formatted(
            Runtime.version(),
            machine.availableProcessors(),
            System.getProperty("os.arch"),
            System.getProperty("os.name"),
            settings.name());
  }
}
