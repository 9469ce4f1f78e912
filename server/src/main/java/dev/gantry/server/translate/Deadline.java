package dev.gantry.server.translate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when somebody waits for translations. */
record Deadline(Clock clock, Instant end) {

  /** For who has all the time in the world. */
  static final Deadline NONE = new Deadline(Clock.systemUTC(), Instant.MAX);

  static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock, clock.instant().plus(time));
  }

  boolean hasPassed() {
    return clock.instant().isAfter(end);
  }
}
