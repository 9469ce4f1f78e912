package dev.gantry.client;

import java.time.Duration;

/** Refuses times that no call could meet. */
final class Timeouts {
  /** As good as for ever, and still a time that can be added to now. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Timeouts() {}

  static Duration positive(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("A timeout must be longer than nothing: " + timeout);
    }
    return timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
  }
}
