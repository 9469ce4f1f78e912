package dev.gantry.contract.tests.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Stands still at the time that a case wants, or goes on as usual. */
final class AdjustableClock extends Clock {
  private volatile Optional<Instant> stoppedAt = Optional.empty();

  void stopAt(Optional<Instant> time) {
    stoppedAt = time;
  }

  @Override
  public Instant instant() {
    return stoppedAt.orElseGet(Clock.systemUTC()::instant);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
