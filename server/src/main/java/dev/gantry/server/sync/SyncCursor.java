package dev.gantry.server.sync;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Where a reader goes on, in epoch milliseconds as text.
 *
 * @param next null where nothing later is known
 * @param previous null where nothing earlier is known
 */
public record SyncCursor(String next, String previous) {

  /** For a page in the order of the changes; of {@code found}, the page is the first entries. */
  static <T> SyncCursor forward(List<T> found, int page, Function<T, Instant> stamp) {
    return new SyncCursor(last(found, page, stamp), first(found, stamp));
  }

  /** The mirror image, for a page with the latest change first. */
  static <T> SyncCursor backward(List<T> found, int page, Function<T, Instant> stamp) {
    return new SyncCursor(first(found, stamp), last(found, page, stamp));
  }

  private static <T> String first(List<T> found, Function<T, Instant> stamp) {
    return found.isEmpty() ? null : text(stamp.apply(found.get(0)));
  }

  private static <T> String last(List<T> found, int page, Function<T, Instant> stamp) {
    return found.size() > page ? text(stamp.apply(found.get(page - 1))) : null;
  }

  private static String text(Instant stamp) {
    return String.valueOf(stamp.toEpochMilli());
  }
}
