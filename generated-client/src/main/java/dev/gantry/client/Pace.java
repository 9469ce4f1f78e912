package dev.gantry.client;

import dev.gantry.client.WaitingLine.Waiter;
import dev.gantry.client.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one operation. Of each period the first goes alone, because only its answer tells
 * how many may follow; then that many go, and the others wait for the next period. Where that is
 * too far away for a request, it goes all the same, and the server says what it thinks of it.
 */
final class Pace {
  private static final Duration MARGIN = Duration.ofMillis(50);

  private final Clock clock;
  private final Sleeper sleeper;
  private final WaitingLine waiting = new WaitingLine();

  private boolean limited = true;
  private @Nullable Instant reset;
  private int remaining;
  private int onTheirWay;
  private boolean asleep;

  Pace(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Done when a request may go out; each turn that is done must be followed by {@link #after}.
   *
   * @param longest how far away the next period may be for it to be waited for
   */
  CompletableFuture<Void> turn(Duration longest) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(turn, longest);
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
    Waiter waiter;
    while ((waiter = next()) != null) {
      if (!waiter.turn().complete(null)) {
        takeBack();
      }
    }
    Instant end = fallAsleep();
    if (end != null) {
      sleep(end);
    }
  }

  private synchronized @Nullable Waiter next() {
    if (reset != null && !clock.instant().isBefore(reset.plus(MARGIN))) {
      reset = null;
    }
    Waiter waiter = mayGo() ? waiting.removeFirst() : oneThatCannotWait();
    if (waiter != null) {
      onTheirWay++;
      remaining--;
    }
    return waiter;
  }

  private boolean mayGo() {
    if (!limited) {
      return true;
    }
    return reset == null ? onTheirWay == 0 : remaining > 0;
  }

  private @Nullable Waiter oneThatCannotWait() {
    if (reset == null) {
      return null;
    }
    return waiting.removeOneThatCannotWait(Duration.between(clock.instant(), reset));
  }

  /** Until when to sleep; null where nobody waits for a time, or somebody sleeps already. */
  private synchronized @Nullable Instant fallAsleep() {
    if (asleep || waiting.isEmpty() || mayGo() || reset == null) {
      return null;
    }
    asleep = true;
    return reset;
  }

  private void sleep(Instant end) {
    CompletableFuture<Void> sleep;
    try {
      sleep = sleeper.sleep(Duration.between(clock.instant(), end).plus(MARGIN));
    } catch (Throwable e) {
      sleep = CompletableFuture.failedFuture(e);
    }
    sleep.whenComplete(
        (slept, failure) -> {
          if (failure == null) {
            wakeUp(end);
          } else {
            giveUp(failure);
          }
        });
  }

  /** What was slept for is over, even where the sleeper takes less time than the clock. */
  private void wakeUp(Instant end) {
    synchronized (this) {
      asleep = false;
      if (end.equals(reset)) {
        reset = null;
      }
    }
    letOut();
  }

  private void giveUp(Throwable failure) {
    List<Waiter> all;
    synchronized (this) {
      asleep = false;
      all = waiting.removeAll();
    }
    all.forEach(it -> it.turn().completeExceptionally(failure));
  }

  /** The turn of a call that was given up meanwhile. */
  private synchronized void takeBack() {
    onTheirWay--;
    remaining++;
  }
}
