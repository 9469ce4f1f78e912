package dev.gantry.bench.read;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.load.AnswerCheck;
import dev.gantry.bench.load.Load;
import dev.gantry.bench.load.Request;
import dev.gantry.bench.load.Rounds;
import dev.gantry.bench.load.Sample;
import dev.gantry.bench.load.Series;
import dev.gantry.bench.peer.BareSpring;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.bench.peer.SampleText;
import dev.gantry.bench.peer.WireMockStub;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code chat.getMessage} against a bare endpoint and a stub; each answer is compared. */
public final class ReadTheme implements Theme {

  private static final Request REQUEST =
      Request.get("/api/v1/chat.getMessage?msgId=message", Gantry.ADA);

  private static final Request SEND =
      Request.post(
          "/api/v1/chat.sendMessage",
          Gantry.ADA,
          "{\"message\":{\"_id\":\"message\",\"rid\":\"room\",\"msg\":\"%s\"}}"
              .formatted(SampleText.MESSAGE));

  private static final String OURS = "chat.getMessage";
  private static final String BARE = "a bare Spring Boot endpoint, the same bytes";
  private static final String STUB = "WireMock without journal, the same bytes";

  @Override
  public String name() {
    return "read";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws Exception {
    try (ChildJvm server = Gantry.start(workplace.folder("read"), ChildJvm.OPTIONS)) {
      new Load(server.port(), SEND, AnswerCheck.success()).once();
      byte[] answer = new Load(server.port(), REQUEST, AnswerCheck.success()).once().body();
      try (ChildJvm bare = BareSpring.start(workplace.folder("bare"), answer);
          ChildJvm stub = WireMockStub.start(workplace.folder("stub"), answer)) {
        Map<String, Load> loads = new LinkedHashMap<>();
        loads.put(OURS, load(server, answer));
        loads.put(BARE, load(bare, answer));
        loads.put(STUB, load(stub, answer));
        return result(compare(loads, workplace), answer.length);
      }
    }
  }

  private static Load load(ChildJvm peer, byte[] answer) {
    return new Load(peer.port(), REQUEST, AnswerCheck.sameBytes(answer));
  }

  private static Map<String, Series> compare(Map<String, Load> loads, Workplace workplace) {
    Settings settings = workplace.settings();
    Map<String, Supplier<Sample>> contestants = new LinkedHashMap<>();
    loads.forEach(
        (name, load) ->
            contestants.put(name, () -> load.run(Settings.CONNECTIONS, settings.round())));
    Workplace.warmUp(settings.warmUp(), contestants);
    return Rounds.alternate(settings.rounds(), contestants);
  }

  private static ThemeResult result(Map<String, Series> series, int length) {
    Series ours = series.get(OURS);
    Table table = Table.of("requests", "per second", "p50 ms", "p99 ms", "ours of it");
    for (Map.Entry<String, Series> entry : series.entrySet()) {
      Series each = entry.getValue();
      table =
          table.with(
              entry.getKey(),
              Figures.text(each.perSecond()),
              Figures.text(each.p50() / 1000),
              Figures.text(each.p99() / 1000),
              Figures.text(ours.ratio(each, Sample::perSecond)));
    }
    String title =
        "Reading one message (%d bytes of JSON) over %d connections. Medians of all rounds."
            .formatted(length, Settings.CONNECTIONS);
    return new ThemeResult(
        "read",
        title,
        table,
        List.of(
            new Outcome(Goals.READ_OF_BARE, ours.ratio(series.get(BARE), Sample::perSecond)),
            new Outcome(Goals.READ_OF_STUB, ours.ratio(series.get(STUB), Sample::perSecond))));
  }
}
