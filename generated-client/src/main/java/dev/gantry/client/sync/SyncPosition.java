package dev.gantry.client.sync;

import java.time.Instant;

/**
 * Up to where a room was read. A program that keeps it, as text, goes on there after a restart.
 *
 * @param updated the time of the last change that was read, in milliseconds since 1970
 * @param deleted the time of the last removal that was read, in milliseconds since 1970
 */
public record SyncPosition(long updated, long deleted) {

  /** From this time on. */
  public static SyncPosition at(Instant time) {
    return new SyncPosition(time.toEpochMilli(), time.toEpochMilli());
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if this is something else
   */
  public static SyncPosition parse(String text) {
    if (!text.matches("-?\\d{1,17}/-?\\d{1,17}")) {
      throw new IllegalArgumentException("Not a position in a room: " + text);
    }
    int slash = text.indexOf('/');
    return new SyncPosition(
        Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return updated + "/" + deleted;
  }
}
