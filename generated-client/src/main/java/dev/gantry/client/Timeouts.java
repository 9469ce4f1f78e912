package dev.gantry.client;

import java.time.Duration;

/** Refuses times that no call could meet. */
final class Timeouts {
  private Timeouts() {}

  static Duration positive(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("A timeout must be longer than nothing: " + timeout);
    }
    return timeout;
  }
}
