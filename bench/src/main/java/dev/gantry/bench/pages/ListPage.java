package dev.gantry.bench.pages;

import dev.gantry.bench.load.Request;
import dev.gantry.bench.peer.Gantry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

/**
 * One page of a list, of any room.
 *
 * @param path what comes after {@code /api/v1/}, of a room
 * @param whenMissed why it is known to cost more in a large room; else empty
 */
record ListPage(Kind kind, String title, Function<Place, String> path, String whenMissed) {

  /** The goal that it belongs to. */
  enum Kind {
    FIRST,
    DEEP,
    SEARCH
  }

  /**
   * A room, which had a message every second.
   *
   * @param size number of its messages
   */
  record Place(String room, int size) {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** When such a part of the messages was written, as a parameter. */
    String time(double part) {
      return encoded((long) (size * part));
    }

    /** When all but so many messages were written, as a parameter. */
    String newest(int count) {
      return encoded(size - count);
    }

    private static String encoded(long seconds) {
      return URLEncoder.encode(START.plusSeconds(seconds).toString(), StandardCharsets.UTF_8);
    }
  }

  /** The same page, with the reason why it is known to cost more in a large room. */
  ListPage costly(String reason) {
    return new ListPage(kind, title, path, reason);
  }

  Request request(Place place) {
    return Request.get("/api/v1/" + path.apply(place), Gantry.ADA);
  }
}
