package dev.gantry.bench.pages;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Theme;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.goal.Goal;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.pages.ListPage.Kind;
import dev.gantry.bench.pages.ListPage.Place;
import dev.gantry.bench.peer.ChildJvm;
import dev.gantry.bench.peer.Gantry;
import dev.gantry.bench.report.Table;
import dev.gantry.bench.report.ThemeResult;
import dev.gantry.bench.room.Rooms;
import java.util.Comparator;
import java.util.List;

/** Every list page of the large room and of the small one, in turns, from one client. */
public final class PagesTheme implements Theme {

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
      PageCosts costs = new PageCosts(server.port(), small, large, settings);
      return result(costs.of(ListPages.all()), settings);
    }
  }

  /** What was measured, and of each goal the worst page. */
  static ThemeResult result(List<PageCost> costs, Settings settings) {
    Table table =
        Table.of(
            "page",
            "%,d messages: ms".formatted(Settings.SMALL_ROOM),
            "%,d messages: ms".formatted(settings.largeRoom()),
            "ratio",
            "≤ " + Goals.DEEP_PAGES.limit());
    for (PageCost cost : costs) {
      table = table.with(cost.row(Goals.DEEP_PAGES));
    }
    return new ThemeResult(
        "pages",
        "Every list page of a room, from one client. Medians of %d turns of %d calls."
            .formatted(settings.pageTurns(), settings.pageCalls()),
        table,
        List.of(
            worst(Goals.FIRST_PAGES, costs, Kind.FIRST),
            worst(Goals.DEEP_PAGES, costs, Kind.DEEP),
            worst(Goals.SEARCHES, costs, Kind.SEARCH)));
  }

  private static Outcome worst(Goal goal, List<PageCost> costs, Kind kind) {
    List<PageCost> ofKind = costs.stream().filter(cost -> cost.page().kind() == kind).toList();
    // Not a number is more than any.
    PageCost worst =
        ofKind.stream()
            .max(
                Comparator.comparing((PageCost cost) -> !cost.reaches(goal))
                    .thenComparingDouble(PageCost::ratio))
            .orElseThrow();
    long reached = ofKind.stream().filter(cost -> cost.reaches(goal)).count();
    return new Outcome(
        goal,
        worst.figure(goal),
        "%d of %d do; the worst is `%s`".formatted(reached, ofKind.size(), worst.page().title()));
  }
}
