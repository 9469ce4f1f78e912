package dev.gantry.client.retry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Lets time pass without a thread that waits. Tests put one in place that takes no time. */
@FunctionalInterface
public interface Sleeper {

  /** A future that is done after this time. Cancelling it means that nobody waits any more. */
  CompletableFuture<Void> sleep(Duration duration);

  /** Sleeps for real. */
  static Sleeper system() {
    return duration ->
        CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(
                TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS));
  }
}
