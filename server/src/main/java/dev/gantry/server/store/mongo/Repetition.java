package dev.gantry.server.store.mongo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does several things again and again, each in a thread of its own. That one of them fails is told
 * once, until it succeeds again.
 */
final class Repetition implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);

  private static final int PATIENCE_SECONDS = 5;

  private final ScheduledExecutorService clock;

  private Repetition(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  /**
   * @param pause between one time and the next; the first is after one pause
   */
  static Repetition start(String name, Duration pause, List<Runnable> works) {
    ScheduledExecutorService clock =
        Executors.newScheduledThreadPool(works.size(), work -> thread(name, work));
    works.forEach(
        work ->
            clock.scheduleWithFixedDelay(
                careful(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    return new Repetition(clock);
  }

  private static Runnable careful(Runnable work) {
    AtomicBoolean failing = new AtomicBoolean();
    return () -> {
      try {
        work.run();
        failing.set(false);
      } catch (RuntimeException e) {
        if (!failing.getAndSet(true)) {
          LOG.warn("The database does not answer as it should: {}", e.getMessage());
        }
      }
    };
  }

  /** Waits a little for what runs. */
  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        clock.shutdownNow();
      }
    } catch (InterruptedException e) {
      clock.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
