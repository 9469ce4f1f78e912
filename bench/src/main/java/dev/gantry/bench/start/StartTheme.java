package dev.gantry.bench.start;

import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.load.Request;
import dev.gantry.bench.load.Series;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.bench.peer.InstalledGantry;
import dev.gantry.bench.peer.WireMockStub;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The installed server with its archive against WireMock standalone, started in turns. */
public final class StartTheme implements Theme {

  /** Where the installed server is; the build says it. */
  private static final String INSTALLATION = "gantry.bench.installation";

  private static final int CALLS = 20;
  private static final long SECONDS_IDLE = 5;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws Exception {
    InstalledGantry server =
        InstalledGantry.withWorkspace(installation(), workplace.folder("start"));
    Path stub = workplace.folder("start-stub");
    int starts = workplace.settings().starts();
    double[] ours = new double[starts];
    double[] peers = new double[starts];
    double[] ratios = new double[starts];
    double[] memory = new double[starts];
    for (int i = 0; i < starts; i++) {
      try (ChildJvm peer = WireMockStub.launch(stub, "{}".getBytes())) {
        peers[i] = seconds(peer, WireMockStub.REQUEST);
      }
      try (ChildJvm child = server.launch()) {
        ours[i] = seconds(child, Gantry.ME);
        memory[i] = idleMemory(child);
      }
      ratios[i] = ours[i] / peers[i];
    }
    return result(server, Series.median(ours), Series.median(peers), ratios, Series.median(memory));
  }

  private static Path installation() {
    String installation = System.getProperty(INSTALLATION);
    if (installation == null) {
      throw new IllegalStateException("The installed server is not named by -D" + INSTALLATION);
    }
    return Path.of(installation);
  }

  private static double seconds(ChildJvm child, Request request) {
    return child.awaitAnswer(request).toNanos() / 1e9;
  }

  /** After a few calls, which a server without any never had, and some seconds without. */
  private static double idleMemory(ChildJvm server) throws IOException, InterruptedException {
    for (int i = 0; i < CALLS; i++) {
      server.awaitAnswer(Gantry.ME);
    }
    Thread.sleep(SECONDS_IDLE * 1000);
    return ResidentMemory.of(server.pid());
  }

  private static ThemeResult result(
      InstalledGantry server, double ours, double peers, double[] ratios, double megabytes) {
    Table table =
        Table.of("program", "start to first answer, s", "idle memory, MB")
            .with(
                "Gantry, installed, with " + server.archive() + ", on existing data",
                Figures.text(ours),
                Figures.text(megabytes))
            .with("WireMock standalone", Figures.text(peers), "");
    String title =
        "From the command to the first answer, medians of %d starts, with %s."
            .formatted(ratios.length, String.join(" ", ChildJvm.OPTIONS));
    return new ThemeResult(
        "start",
        title,
        table,
        List.of(
            new Outcome(Goals.START, Series.median(ratios)),
            new Outcome(Goals.IDLE_MEMORY, megabytes)));
  }
}
