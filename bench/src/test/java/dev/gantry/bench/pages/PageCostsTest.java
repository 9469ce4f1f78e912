package dev.gantry.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gantry.bench.Settings;
import dev.gantry.bench.goal.Goals;
import dev.gantry.bench.goal.Outcome;
import dev.gantry.bench.pages.ListPage.Kind;
import dev.gantry.bench.pages.ListPage.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a server that answers some of them wrongly. */
class PageCostsTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PageCostsTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPageThatCannotBeHadDoesNotTakeTheOthersWithIt() {
    List<PageCost> costs = costs("same", "missing", "also");

    assertThat(costs.get(0).ratio()).isPositive();
    assertThat(costs.get(1).ratio()).isNaN();
    assertThat(costs.get(1).row(Goals.SEARCHES)[4])
        .startsWith("no: not measured: ")
        .contains("404");
    assertThat(costs.get(2).ratio()).isPositive();
  }

  @Test
  void aPageThatIsNotTheSameInBothRoomsReachesNoGoalWhateverItCosts() {
    PageCost cost = costs("fewer").get(0);

    assertThat(cost.ratio()).isPositive();
    assertThat(cost.reaches(Goals.SEARCHES)).isFalse();
    assertThat(Goals.SEARCHES.isReachedBy(cost.figure(Goals.SEARCHES))).isFalse();
    assertThat(cost.row(Goals.SEARCHES)[4])
        .isEqualTo("no: 2 entries in the small room and 1 in the large one");
  }

  @Test
  void aGoalIsMissedByOnePageThatCouldNotBeMeasured() {
    List<PageCost> costs =
        List.of(
            measured(Kind.FIRST, "same"),
            measured(Kind.DEEP, "same"),
            measured(Kind.SEARCH, "same"),
            measured(Kind.SEARCH, "missing"));

    Outcome searches = PagesTheme.result(costs, Settings.tiny()).outcomes().get(2);

    assertThat(searches.verdict()).isEqualTo("MISSED");
    assertThat(searches.detail()).endsWith("of 2 do; the worst is `missing`");
  }

  private PageCost measured(Kind kind, String name) {
    return costs(new ListPage(kind, name, place -> name + "?" + place.room(), "")).get(0);
  }

  private List<PageCost> costs(String... names) {
    return costs(
        Arrays.stream(names)
            .map(name -> new ListPage(Kind.SEARCH, name, place -> name + "?" + place.room(), ""))
            .toArray(ListPage[]::new));
  }

  private List<PageCost> costs(ListPage... pages) {
    return new PageCosts(
            server.getAddress().getPort(),
            new Place("small", 10),
            new Place("large", 10),
            Settings.tiny())
        .of(List.of(pages));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestURI().toString();
    String entries = request.endsWith("fewer?large") ? "[1]" : "[1,2]";
    byte[] body = ("{\"messages\":" + entries + "}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(request.contains("missing") ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
