package dev.gantry.bench.write;

import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.load.AnswerCheck;
import dev.gantry.bench.load.Load;
import dev.gantry.bench.load.Request;
import dev.gantry.bench.load.Rounds;
import dev.gantry.bench.load.Sample;
import dev.gantry.bench.load.Series;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.bench.peer.SampleText;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code chat.sendMessage} and {@code chat.postMessage} over HTTP, against rows with the same
 * document that one thread commits in groups. Every answer comes after its commit.
 */
public final class WriteTheme implements Theme {

  private static final Request SEND =
      post("chat.sendMessage", "{\"message\":{\"rid\":\"room\",\"msg\":\"%s\"}}");
  private static final Request POST =
      post("chat.postMessage", "{\"roomId\":\"room\",\"text\":\"%s\"}");

  private enum Way {
    RAW("bare rows with an index, committed in groups"),
    SEND("chat.sendMessage"),
    POST("chat.postMessage");

    private final String title;

    Way(String title) {
      this.title = title;
    }
  }

  private record Contestant(Way way, int connections) {}

  @Override
  public String name() {
    return "write";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws Exception {
    try (ChildJvm server = Gantry.start(workplace.folder("write"), ChildJvm.OPTIONS);
        RawInserts inserts = new RawInserts(workplace.folder("raw"))) {
      Load send = new Load(server.port(), SEND, AnswerCheck.success());
      Load post = new Load(server.port(), POST, AnswerCheck.success());
      String document =
          new JsonMapper().readTree(send.once().body()).required("message").toString();
      RawLoad raw = new RawLoad(inserts, document);
      Duration round = workplace.settings().round();
      Map<Contestant, Supplier<Sample>> contestants = new LinkedHashMap<>();
      for (int connections : new int[] {16, 64}) {
        contestants.put(new Contestant(Way.RAW, connections), () -> raw.run(connections, round));
        contestants.put(new Contestant(Way.SEND, connections), () -> send.run(connections, round));
        contestants.put(new Contestant(Way.POST, connections), () -> post.run(connections, round));
      }
      Workplace.warmUp(workplace.settings().warmUp().dividedBy(2), contestants);
      return result(Rounds.alternate(workplace.settings().rounds(), contestants));
    }
  }

  private static Request post(String operation, String body) {
    return Request.post("/api/v1/" + operation, Gantry.ADA, body.formatted(SampleText.MESSAGE));
  }

  private static ThemeResult result(Map<Contestant, Series> series) {
    Table table =
        Table.of("messages", "connections", "per second", "of raw", "p50 ms", "p99 ms", "p99/p50");
    for (Map.Entry<Contestant, Series> entry : series.entrySet()) {
      Contestant contestant = entry.getKey();
      Series each = entry.getValue();
      table =
          table.with(
              contestant.way().title,
              String.valueOf(contestant.connections()),
              Figures.text(each.perSecond()),
              Figures.text(ofRaw(series, contestant)),
              Figures.text(each.p50() / 1000),
              Figures.text(each.p99() / 1000),
              Figures.text(tail(each)));
    }
    return new ThemeResult(
        "write",
        "Storing messages durably, over HTTP and as bare rows. Medians of all rounds.",
        table,
        outcomes(series));
  }

  private static List<Outcome> outcomes(Map<Contestant, Series> series) {
    List<Outcome> rates = new ArrayList<>();
    List<Outcome> tails = new ArrayList<>();
    goals()
        .forEach(
            (contestant, pair) -> {
              rates.add(new Outcome(pair.get(0), ofRaw(series, contestant)));
              tails.add(new Outcome(pair.get(1), tail(series.get(contestant))));
            });
    rates.addAll(tails);
    return rates;
  }

  private static Map<Contestant, List<Goal>> goals() {
    Map<Contestant, List<Goal>> goals = new LinkedHashMap<>();
    goals.put(new Contestant(Way.SEND, 16), List.of(Goals.SEND_16, Goals.SEND_16_TAIL));
    goals.put(new Contestant(Way.SEND, 64), List.of(Goals.SEND_64, Goals.SEND_64_TAIL));
    goals.put(new Contestant(Way.POST, 16), List.of(Goals.POST_16, Goals.POST_16_TAIL));
    goals.put(new Contestant(Way.POST, 64), List.of(Goals.POST_64, Goals.POST_64_TAIL));
    return goals;
  }

  private static double ofRaw(Map<Contestant, Series> series, Contestant contestant) {
    Series raw = series.get(new Contestant(Way.RAW, contestant.connections()));
    return series.get(contestant).ratio(raw, Sample::perSecond);
  }

  private static double tail(Series series) {
    return series.median(sample -> sample.p99() / sample.p50());
  }
}
