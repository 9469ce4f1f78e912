package dev.gantry.server;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.gantry.server.core.ServerProcess;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again for what other servers left behind. A server that is alone on its storage
 * has nobody to look after, and no thread for it.
 */
final class SharedWork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SharedWork.class);

  private final boolean alone;
  private final ScheduledExecutorService timer;

  SharedWork(ServerProcess process) {
    this.alone = process.alone();
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            new ThreadFactoryBuilder().setNameFormat("shared-work").setDaemon(true).build());
  }

  /** Does something after each pause, however it ended the last time. */
  void repeat(Duration pause, Runnable work) {
    if (!alone) {
      timer.scheduleWithFixedDelay(
          () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("What other servers left cannot be looked for; it is tried again", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
