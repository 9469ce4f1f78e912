package dev.gantry.bench.export;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.load.AnswerCheck;
import dev.gantry.bench.load.Load;
import dev.gantry.bench.load.Request;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import dev.gantry.bench.room.Rooms;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** {@code rooms.export} of the small room and of the large one, by a server with a small heap. */
public final class ExportTheme implements Theme {

  private static final String BODY =
      """
      {"rid": "%s", "type": "file", "format": "%s", "dateTo": "2099-12-31"}""";

  private static final long PAUSE_MILLIS = 20;
  private static final long LONGEST_NANOS = 600_000_000_000L;

  @Override
  public String name() {
    return "export";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws Exception {
    Path log = workplace.folder("export").resolve("gc.log");
    List<String> options =
        List.of(
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-Xlog:gc:file=" + log,
            "--enable-native-access=ALL-UNNAMED");
    Table table = Table.of("room", "format", "seconds", "messages/s");
    try (ChildJvm server = Gantry.start(workplace.rooms(), options)) {
      for (String room : new String[] {Rooms.SMALL, Rooms.LARGE}) {
        for (String format : new String[] {"html", "json"}) {
          int size =
              room.equals(Rooms.LARGE) ? workplace.settings().largeRoom() : Settings.SMALL_ROOM;
          double seconds = export(server, room, format);
          table =
              table.with(
                  "%,d messages".formatted(size),
                  format,
                  Figures.text(seconds),
                  Figures.text(size / seconds));
        }
      }
    }
    return new ThemeResult(
        "export",
        "Exporting a room as a file, by a server with " + String.join(" ", options.subList(0, 2)),
        table,
        List.of(new Outcome(Goals.EXPORT_HEAP, HeapLog.mostAfterCollection(log))));
  }

  /** Seconds until the file can be downloaded. */
  private static double export(ChildJvm server, String room, String format)
      throws InterruptedException {
    long start = System.nanoTime();
    Request request =
        Request.post("/api/v1/rooms.export", Gantry.ADA, BODY.formatted(room, format));
    byte[] answer = new Load(server.port(), request, AnswerCheck.success()).once().body();
    String url = new JsonMapper().readTree(answer).required("url").asString();
    Request download = Request.get(URI.create(url).getRawPath(), Gantry.ADA);
    List<Integer> statuses = new ArrayList<>();
    Load once = new Load(server.port(), download, any -> statuses.add(any.status()));
    while (once.once().status() != 200) {
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw new IllegalStateException("No export after 600 s, but " + statuses);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
