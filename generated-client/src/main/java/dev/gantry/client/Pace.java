package dev.gantry.client;

import dev.gantry.client.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one operation. Of each period the first goes alone, because only its answer tells
 * how many may follow; then that many go, and the others wait for the next period.
 */
final class Pace {
  private static final Duration MARGIN = Duration.ofMillis(50);

  private final Clock clock;
  private final Sleeper sleeper;
  private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();

  private boolean limited = true;
  private @Nullable Instant reset;
  private int remaining;
  private int onTheirWay;
  private boolean asleep;

  Pace(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Done when a request may go out; each turn that is done must be followed by {@link #after}. */
  CompletableFuture<Void> turn() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(turn);
    }
    letOut();
    return turn;
  }

  /** Says that a request has come to its end, and what its answer tells. */
  void after(RateLimit told) {
    synchronized (this) {
      onTheirWay--;
      learn(told);
    }
    letOut();
  }

  private void learn(RateLimit told) {
    if (told == RateLimit.UNKNOWN) {
      return;
    }
    limited = told.reset() != null;
    if (told.reset() == null) {
      return;
    }
    boolean newPeriod = reset == null || told.reset().isAfter(reset);
    // Those on their way may not be counted yet in what the server says is left.
    remaining = newPeriod ? told.remaining() - onTheirWay : Math.min(remaining, told.remaining());
    reset = newPeriod ? told.reset() : reset;
  }

  private void letOut() {
    CompletableFuture<Void> turn;
    while ((turn = next()) != null) {
      if (!turn.complete(null)) {
        takeBack();
      }
    }
  }

  private synchronized @Nullable CompletableFuture<Void> next() {
    if (reset != null && !clock.instant().isBefore(reset.plus(MARGIN))) {
      reset = null;
    }
    if (waiting.isEmpty() || !mayGo()) {
      return null;
    }
    onTheirWay++;
    remaining--;
    return waiting.poll();
  }

  private boolean mayGo() {
    if (!limited) {
      return true;
    }
    if (reset == null) {
      return onTheirWay == 0;
    }
    if (remaining > 0) {
      return true;
    }
    sleepUntil(reset);
    return false;
  }

  private void sleepUntil(Instant time) {
    if (asleep) {
      return;
    }
    asleep = true;
    Duration left = Duration.between(clock.instant(), time).plus(MARGIN);
    sleeper.sleep(left).whenComplete((slept, failure) -> wakeUp());
  }

  private void wakeUp() {
    synchronized (this) {
      asleep = false;
    }
    letOut();
  }

  /** The turn of a call that was given up meanwhile. */
  private synchronized void takeBack() {
    onTheirWay--;
    remaining++;
  }
}
