package dev.gantry.server.preview;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.util.Timeout;

/**
 * The time that one link may take in all. When it is over, the request that runs is cut off: socket
 * timeouts alone would let a server send a byte now and then for ever.
 */
final class Deadline {

  private final long end;
  private final AtomicReference<Cancellable> running = new AtomicReference<>();
  private final AtomicBoolean over = new AtomicBoolean();

  Deadline(Duration time) {
    this.end = System.nanoTime() + time.toNanos();
  }

  /** What is left. */
  Timeout remaining() throws InterruptedIOException {
    long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (millis <= 0 || over.get()) {
      throw new InterruptedIOException("the time for this link is over");
    }
    return Timeout.ofMilliseconds(millis);
  }

  /** Names the request to cut off; the one before is done. */
  void watch(Cancellable request) {
    running.set(request);
    if (over.get()) {
      request.cancel();
    }
  }

  void expire() {
    over.set(true);
    Cancellable request = running.get();
    if (request != null) {
      request.cancel();
    }
  }
}
