package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.channel;
import static dev.gantry.server.store.SampleRecords.message;
import static dev.gantry.server.store.SampleRecords.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.store.TestStores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrentUseTest {

  private static final int THREADS = 16;
  private static final int EACH = 50;

  @RegisterExtension final TestStores stores = new TestStores();

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void shouldLoseNoCountWhenManyThreadsAdd() {
    stores.rooms().insert(channel("general"));
    stores.subscriptions().insert(subscription("general-id", "ada"));

    onEachThread(
        thread -> {
          for (int i = 0; i < EACH; i++) {
            stores.unitOfWork().run(this::countOneMessage);
          }
        });

    Room room = stores.rooms().findById("general-id").orElseThrow();
    Subscription ada = stores.subscriptions().find("general-id", "ada-id").orElseThrow();
    assertThat(room.messageCount()).isEqualTo(THREADS * EACH);
    assertThat(ada.unread()).isEqualTo(THREADS * EACH);
  }

  @Test
  void shouldLetEachThreadReadWhatItHasJustWritten() {
    onEachThread(
        thread -> {
          for (int i = 0; i < EACH; i++) {
            String id = thread + "/" + i;
            stores.messages().insert(message(id, "room", NOON));
            assertThat(stores.messages().findById(id)).isPresent();
          }
        });
  }

  @Test
  void shouldHoldEverythingAfterItIsOpenedAgain() {
    stores.rooms().insert(channel("general"));
    stores.messages().insert(message("m1", "general-id", NOON));
    stores.settings().save(Map.of("Message_AllowEditing", false, "long", 1L));

    stores.reopen();

    assertThat(stores.rooms().findByName("general")).contains(channel("general"));
    assertThat(stores.messages().findById("m1")).contains(message("m1", "general-id", NOON));
    assertThat(stores.settings().find("Message_AllowEditing")).contains(false);
    assertThat(stores.settings().find("long")).contains(1);
  }

  private void countOneMessage() {
    stores.rooms().recordMessage("general-id", NOON, Map.of("msg", "hi"), NOON);
    stores.subscriptions().addUnread("general-id", List.of("ada-id"), 1, 0, 0, NOON);
  }

  private void onEachThread(IntConsumer work) {
    Stream<CompletableFuture<Void>> running =
        IntStream.range(0, THREADS)
            .mapToObj(i -> CompletableFuture.runAsync(() -> work.accept(i), threads));
    running.toList().forEach(CompletableFuture::join);
  }
}
