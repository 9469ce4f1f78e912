package dev.gantry.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class UnitQueueTest {

  private final UnitQueue queue = new UnitQueue(1);
  private final Unit<String> first = new Unit<>(() -> "first");
  private final Unit<String> second = new Unit<>(() -> "second");

  @Test
  void shouldLetCallersWaitWhileItIsFull() {
    queue.add(first);
    Thread adder = new Thread(() -> queue.add(second));
    adder.start();
    await().until(() -> adder.getState() == Thread.State.WAITING);

    assertThat(queue.take()).isSameAs(first);

    assertThat(queue.take()).isSameAs(second);
    assertThat(queue.poll()).isNull();
  }

  @Test
  void shouldRefuseACallerThatWaitsForRoomWhenItIsClosed() {
    queue.add(first);
    CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> queue.add(second));

    queue.close();

    assertThatThrownBy(adding::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DataAccessResourceFailureException.class);
    assertThat(queue.take()).isSameAs(first);
    assertThat(queue.take()).isNull();
  }

  @Test
  void shouldRefuseACallerThatIsInterruptedWhileItWaitsForRoom() {
    queue.add(first);
    CompletableFuture<Boolean> interruptKept = new CompletableFuture<>();
    Thread adder =
        new Thread(
            () -> {
              assertThatThrownBy(() -> queue.add(second))
                  .isInstanceOf(DataAccessResourceFailureException.class);
              interruptKept.complete(Thread.currentThread().isInterrupted());
            });
    adder.start();

    adder.interrupt();

    assertThat(interruptKept.join()).isTrue();
    assertThat(queue.size()).isEqualTo(1);
  }
}
