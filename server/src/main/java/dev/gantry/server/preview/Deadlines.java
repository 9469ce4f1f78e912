package dev.gantry.server.preview;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Watches over the links that are being read. */
final class Deadlines implements AutoCloseable {

  private final Set<Deadline> open = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, new DaemonThreads("link-preview-timer"));

  Deadlines() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Does the work with a deadline that is enforced while it runs. */
  <T> T within(Duration time, Function<Deadline, T> work) {
    Deadline deadline = new Deadline(time);
    Future<?> end = timer.schedule(deadline::expire, time.toNanos(), TimeUnit.NANOSECONDS);
    open.add(deadline);
    try {
      return work.apply(deadline);
    } finally {
      end.cancel(false);
      open.remove(deadline);
    }
  }

  /** Cuts off all that runs; nothing can start afterwards. */
  @Override
  public void close() {
    timer.shutdownNow();
    open.forEach(Deadline::expire);
  }
}
