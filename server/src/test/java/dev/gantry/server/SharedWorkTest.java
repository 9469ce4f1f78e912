package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.core.ServerProcess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

  private static final Duration PAUSE = Duration.ofMillis(1);

  private final AtomicInteger times = new AtomicInteger();

  @Test
  void shouldLookAgainAndAgainHoweverItEndedTheLastTime() {
    try (SharedWork work = new SharedWork(new ServerProcess("one", false))) {
      work.repeat(
          PAUSE,
          () -> {
            times.incrementAndGet();
            throw new IllegalStateException("the database is away");
          });

      await().until(() -> times.get() >= 3);
    }
  }

  @Test
  void shouldHaveNoThreadWhereTheServerIsAlone() {
    try (SharedWork work = new SharedWork(new ServerProcess("embedded", true))) {
      work.repeat(PAUSE, times::incrementAndGet);

      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("shared-work");
    }
  }
}
