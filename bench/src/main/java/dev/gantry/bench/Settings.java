package dev.gantry.bench;

import java.time.Duration;

/**
 * How long and how much is measured.
 *
 * @param warmUp how long each contestant runs before it is measured
 * @param rounds how often each is measured, in turns
 * @param round how long each time
 * @param largeRoom messages in the large room
 * @param pageTurns how often each list page is measured, in turns
 * @param pageCalls calls of one list page each time
 * @param starts how often each program is started
 */
public record Settings(
    String name,
    Duration warmUp,
    int rounds,
    Duration round,
    int largeRoom,
    int pageTurns,
    int pageCalls,
    int starts) {

  /** Messages in the small room. */
  public static final int SMALL_ROOM = 1_000;

  /** Connections of those loads for which no goal names a number. */
  public static final int CONNECTIONS = 16;

  /** For figures. */
  public static Settings full() {
    return new Settings("full", seconds(30), 5, seconds(4), 1_000_000, 30, 10, 5);
  }

  /** To see that all works; the figures say little, as they measure the compiler. */
  public static Settings quick() {
    return new Settings("quick", seconds(3), 3, seconds(1), 20_000, 5, 6, 2);
  }

  /** As little as there can be, for tests. */
  public static Settings tiny() {
    return new Settings("tiny", Duration.ofMillis(50), 1, Duration.ofMillis(50), 2_000, 1, 2, 1);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
