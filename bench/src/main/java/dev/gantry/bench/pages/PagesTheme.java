package dev.gantry.bench.pages;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Figures;
import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.load.AnswerCheck;
import dev.gantry.bench.load.Load;
import dev.gantry.bench.load.Rounds;
import dev.gantry.bench.load.Sample;
import dev.gantry.bench.load.Series;
import dev.gantry.bench.pages.ListPage.Kind;
import dev.gantry.bench.pages.ListPage.Place;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import dev.gantry.bench.room.Rooms;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every list page of the large room and of the small one, in turns, from one client. */
public final class PagesTheme implements Theme {

  private record Cost(ListPage page, Series small, Series large) {

    double ratio() {
      return large.ratio(small, Sample::p50);
    }
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public ThemeResult measure(Workplace workplace) throws Exception {
    Settings settings = workplace.settings();
    Place small = new Place(Rooms.SMALL, Settings.SMALL_ROOM);
    Place large = new Place(Rooms.LARGE, settings.largeRoom());
    try (ChildJvm server = Gantry.start(workplace.rooms(), ChildJvm.OPTIONS)) {
      Map<ListPage, Map<String, Supplier<Sample>>> pages = new LinkedHashMap<>();
      for (ListPage page : ListPages.all()) {
        Load ofSmall = new Load(server.port(), page.request(small), AnswerCheck.success());
        Load ofLarge = new Load(server.port(), page.request(large), AnswerCheck.success());
        new SameEntries(page.title()).check(ofSmall.once(), ofLarge.once());
        Map<String, Supplier<Sample>> rooms = new LinkedHashMap<>();
        rooms.put(Rooms.SMALL, () -> ofSmall.calls(settings.pageCalls(), settings.round()));
        rooms.put(Rooms.LARGE, () -> ofLarge.calls(settings.pageCalls(), settings.round()));
        pages.put(page, rooms);
      }
      pages.values().forEach(rooms -> Workplace.warmUp(settings.warmUp().dividedBy(30), rooms));
      return result(pages.entrySet().stream().map(page -> cost(page, settings)).toList(), settings);
    }
  }

  private static Cost cost(
      Map.Entry<ListPage, Map<String, Supplier<Sample>>> page, Settings settings) {
    Map<String, Series> series = Rounds.alternate(settings.rounds(), page.getValue());
    return new Cost(page.getKey(), series.get(Rooms.SMALL), series.get(Rooms.LARGE));
  }

  private static ThemeResult result(List<Cost> costs, Settings settings) {
    Table table =
        Table.of(
            "page",
            "%,d messages: ms".formatted(Settings.SMALL_ROOM),
            "%,d messages: ms".formatted(settings.largeRoom()),
            "ratio",
            "≤ " + Goals.DEEP_PAGES.limit());
    for (Cost cost : costs) {
      table =
          table.with(
              cost.page().title(),
              Figures.text(cost.small().p50() / 1000),
              Figures.text(cost.large().p50() / 1000),
              Figures.text(cost.ratio()),
              Goals.DEEP_PAGES.isReachedBy(cost.ratio()) ? "yes" : "no");
    }
    return new ThemeResult(
        "pages",
        "Every list page of a room, from one client. Medians of %d rounds of %d calls."
            .formatted(settings.rounds(), settings.pageCalls()),
        table,
        List.of(
            worst(Goals.FIRST_PAGES, costs, Kind.FIRST),
            worst(Goals.DEEP_PAGES, costs, Kind.DEEP),
            worst(Goals.SEARCHES, costs, Kind.SEARCH)));
  }

  private static Outcome worst(Goal goal, List<Cost> costs, Kind kind) {
    List<Cost> ofKind = costs.stream().filter(cost -> cost.page().kind() == kind).toList();
    Cost worst = ofKind.stream().max(Comparator.comparingDouble(Cost::ratio)).orElseThrow();
    long reached = ofKind.stream().filter(cost -> goal.isReachedBy(cost.ratio())).count();
    return new Outcome(
        goal,
        worst.ratio(),
        "%d of %d do; the worst is `%s`".formatted(reached, ofKind.size(), worst.page().title()));
  }
}
