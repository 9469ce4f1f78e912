package dev.gantry.bench.pages;

import dev.gantry.bench.Settings;
import dev.gantry.bench.Workplace;
import dev.gantry.bench.load.AnswerCheck;
import dev.gantry.bench.load.Load;
import dev.gantry.bench.load.Rounds;
import dev.gantry.bench.load.Sample;
import dev.gantry.bench.load.Series;
import dev.gantry.bench.pages.ListPage.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures pages in two rooms, in many short turns: a page takes so little that what the machine
 * does meanwhile can double it, and should do so for both. One that cannot be had is said to be so.
 */
final class PageCosts {

  private static final String SMALL = "small";
  private static final String LARGE = "large";

  private final int port;
  private final Place small;
  private final Place large;
  private final Settings settings;

  PageCosts(int port, Place small, Place large, Settings settings) {
    this.port = port;
    this.small = small;
    this.large = large;
    this.settings = settings;
  }

  /** Warms all pages up before the first one is measured. */
  List<PageCost> of(List<ListPage> pages) {
    List<Supplier<PageCost>> prepared = new ArrayList<>();
    pages.forEach(page -> prepared.add(prepare(page)));
    return prepared.stream().map(Supplier::get).toList();
  }

  private Supplier<PageCost> prepare(ListPage page) {
    Load ofSmall = new Load(port, page.request(small), AnswerCheck.success());
    Load ofLarge = new Load(port, page.request(large), AnswerCheck.success());
    Map<String, Supplier<Sample>> rooms = new LinkedHashMap<>();
    rooms.put(SMALL, () -> ofSmall.calls(settings.pageCalls(), settings.round()));
    rooms.put(LARGE, () -> ofLarge.calls(settings.pageCalls(), settings.round()));
    try {
      String difference = SameEntries.difference(ofSmall.once(), ofLarge.once());
      Workplace.warmUp(settings.warmUp().dividedBy(30), rooms);
      return () -> measured(page, rooms, difference);
    } catch (RuntimeException e) {
      return () -> PageCost.failed(page, e);
    }
  }

  private PageCost measured(ListPage page, Map<String, Supplier<Sample>> rooms, String difference) {
    try {
      Map<String, Series> series = Rounds.alternate(settings.pageTurns(), rooms);
      return new PageCost(page, series.get(SMALL), series.get(LARGE), difference);
    } catch (RuntimeException e) {
      return PageCost.failed(page, e);
    }
  }
}
