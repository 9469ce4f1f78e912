package dev.gantry.bench.goal;

import dev.gantry.bench.goal.Goal.Bound;
import java.util.List;

/** Every goal there is. A theme that measures one names it from here. */
public final class Goals {

  public static final Goal READ_OF_BARE =
      new Goal(
          "read.bare",
          "read",
          "chat.getMessage, of a bare Spring endpoint",
          Bound.AT_LEAST,
          0.6,
          "",
          "the caller is checked and the answer written as JSON, which the bare endpoint does not");
  public static final Goal READ_OF_STUB =
      ratio("read.stub", "chat.getMessage, of WireMock's stub of it", Bound.ABOVE, 1);

  public static final Goal SEND_16 = writeRate("write.send.16", "chat.sendMessage", 16);
  public static final Goal SEND_64 = writeRate("write.send.64", "chat.sendMessage", 64);
  public static final Goal POST_16 = writeRate("write.post.16", "chat.postMessage", 16);
  public static final Goal POST_64 = writeRate("write.post.64", "chat.postMessage", 64);
  public static final Goal SEND_16_TAIL = writeTail("write.send.16.p99", "chat.sendMessage", 16);
  public static final Goal SEND_64_TAIL = writeTail("write.send.64.p99", "chat.sendMessage", 64);
  public static final Goal POST_16_TAIL = writeTail("write.post.16.p99", "chat.postMessage", 16);
  public static final Goal POST_64_TAIL = writeTail("write.post.64.p99", "chat.postMessage", 64);

  public static final Goal FIRST_PAGES =
      pages(
          "first",
          "any first page with its total",
          "several marks at once cost by the rarest one, as the total is exact");
  public static final Goal DEEP_PAGES =
      pages(
          "deep",
          "any deep page",
          "places are found by counts of several levels, which shows in pages of a tenth of a"
              + " millisecond; several marks at once cost by the rarest one, as the total is exact");
  public static final Goal SEARCHES =
      pages(
          "search",
          "any search",
          "a rare regular expression costs by the texts tested, up to 200,000; a frequent part of a"
              + " file's name by the files of the room");

  public static final Goal MARKUP_RATE =
      goal("markup.rate", "markup of ordinary text", Bound.AT_LEAST, 20, "MB/s");
  public static final Goal MARKUP_GROWTH =
      ratio(
          "markup.linear", "cost per character of hostile text, 30 times longer", Bound.AT_MOST, 2);

  public static final Goal START =
      new Goal(
          "start.time",
          "start",
          "start to first answer, of WireMock standalone",
          Bound.AT_MOST,
          1.5,
          "",
          "the compilers take processors from the start");
  public static final Goal IDLE_MEMORY =
      new Goal(
          "start.memory",
          "start",
          "memory of the idle server",
          Bound.BELOW,
          250,
          "MB",
          "the archive is mapped beside the heap");

  public static final Goal EXPORT_HEAP =
      goal("export.heap", "heap after collections, large room exported", Bound.BELOW, 64, "MB");

  public static final Goal CLIENT_SMALL =
      ratio("client.small", "client, small answer, of JDK and Jackson", Bound.AT_LEAST, 0.9);
  public static final Goal CLIENT_PAGE =
      new Goal(
          "client.page",
          "client",
          "client, page of 100, of JDK and Jackson",
          Bound.AT_LEAST,
          0.9,
          "",
          "not looked into; a clock is set and stopped for each body that comes in several parts,"
              + " which wakes a thread");

  private Goals() {}

  /** In the order of the report. */
  public static List<Goal> all() {
    return List.of(
        READ_OF_BARE,
        READ_OF_STUB,
        SEND_16,
        SEND_64,
        POST_16,
        POST_64,
        SEND_16_TAIL,
        SEND_64_TAIL,
        POST_16_TAIL,
        POST_64_TAIL,
        FIRST_PAGES,
        DEEP_PAGES,
        SEARCHES,
        MARKUP_RATE,
        MARKUP_GROWTH,
        START,
        IDLE_MEMORY,
        EXPORT_HEAP,
        CLIENT_SMALL,
        CLIENT_PAGE);
  }

  /** Those that one theme measures. */
  public static List<Goal> of(String theme) {
    return all().stream().filter(goal -> goal.theme().equals(theme)).toList();
  }

  private static Goal writeRate(String id, String operation, int connections) {
    String text = operation + " durable, " + connections + " connections, of raw inserts";
    return new Goal(
        id,
        "write",
        text,
        Bound.AT_LEAST,
        0.25,
        "",
        "the one thread that writes, which makes a document and indexes its words for each message,"
            + " is busy all the time");
  }

  private static Goal writeTail(String id, String operation, int connections) {
    String text = operation + ", " + connections + " connections, p99 of p50";
    return ratio(id, text, Bound.BELOW, 10);
  }

  private static Goal pages(String id, String what, String whenMissed) {
    return new Goal(
        "pages." + id, "pages", what + ", large room of small", Bound.AT_MOST, 1.3, "", whenMissed);
  }

  private static Goal ratio(String id, String text, Bound bound, double limit) {
    return goal(id, text, bound, limit, "");
  }

  private static Goal goal(String id, String text, Bound bound, double limit, String unit) {
    return new Goal(id, id.substring(0, id.indexOf('.')), text, bound, limit, unit, "");
  }
}
