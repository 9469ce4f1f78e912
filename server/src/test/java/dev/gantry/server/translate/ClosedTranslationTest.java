package dev.gantry.server.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.room.SubscriptionStore;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosedTranslationTest {

  @RegisterExtension final ProvidersFixture fixture = new ProvidersFixture();

  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicBoolean finished = new AtomicBoolean();

  @Test
  void shouldWaitForWhoUsesTheDatabaseBeforeItIsClosed() throws InterruptedException {
    fixture.use(LibreTranslateProvider.NAME);
    TranslateForReaders translation =
        new TranslateForReaders(
            fixture.settings, readingUntilSomebodyWaits(), fixture.providers, null);
    translation.saved(MessageBuilder.builder().id("m").roomId("lab").text("hello").build());
    started.await();

    translation.close();

    assertThat(finished).isTrue();
  }

  /** Memberships that take until this thread waits for them. */
  private SubscriptionStore readingUntilSomebodyWaits() {
    Thread closing = Thread.currentThread();
    return (SubscriptionStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SubscriptionStore.class},
            (proxy, method, arguments) -> {
              started.countDown();
              awaitInterruption();
              await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
              finished.set(true);
              return List.of();
            });
  }

  private static void awaitInterruption() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // The close has begun.
    }
  }
}
