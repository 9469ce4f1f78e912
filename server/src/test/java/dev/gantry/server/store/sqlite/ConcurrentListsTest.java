package dev.gantry.server.store.sqlite;

import static dev.gantry.server.store.SampleRecords.NOON;
import static dev.gantry.server.store.SampleRecords.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageList;
import dev.gantry.server.store.TestStores;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that are read while others write. */
class ConcurrentListsTest {

  private static final int LASTING = 700;
  private static final int PAGE = 100;
  private static final MessageList HISTORY = MessageList.history("room");

  @RegisterExtension final TestStores stores = new TestStores();

  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void shouldNeitherRepeatNorLoseWhatWasThereThroughout() throws Exception {
    List<String> lasting = IntStream.range(0, LASTING).mapToObj(i -> "lasting" + i).toList();
    stores
        .unitOfWork()
        .run(() -> lasting.forEach(id -> insert(id, Integer.parseInt(id.substring(7)))));
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      Future<?> first = writers.submit(() -> comeAndGo("a"));
      Future<?> second = writers.submit(() -> comeAndGo("b"));
      for (int i = 0; i < 40; i++) {
        assertThat(readForwards()).containsExactlyElementsOf(lasting);
        assertOneMoment();
      }
      done.set(true);
      first.get();
      second.get();
    } finally {
      done.set(true);
      writers.shutdownNow();
    }
  }

  /** Newer messages come and go behind the pages, as they do where people write and delete. */
  private void comeAndGo(String writer) {
    for (int i = 0; !done.get() && i < 20_000; i++) {
      Message message = insert(writer + i, LASTING + i);
      if (i % 3 > 0) {
        stores.messages().moveToTrash(message, NOON.plusSeconds(LASTING + i));
      }
    }
  }

  private List<String> readForwards() {
    List<SortKey> oldestFirst = List.of(new SortKey("ts", true));
    return IntStream.range(0, LASTING / PAGE)
        .mapToObj(page -> new PageRequest(page * PAGE, PAGE, oldestFirst))
        .flatMap(page -> stores.messageLists().page(HISTORY, page).items().stream())
        .map(Message::id)
        .toList();
  }

  /** A total that is counted before or after the items would not be their number. */
  private void assertOneMoment() {
    Page<Message> whole = stores.messageLists().page(HISTORY, PageRequest.of(0, 1_000_000));

    assertThat(whole.items()).hasSize(Math.toIntExact(whole.total()));
    assertThat(whole.items()).extracting(Message::id).doesNotHaveDuplicates();
  }

  private Message insert(String id, int seconds) {
    Message message = message(id, "room", NOON.plusSeconds(seconds));
    stores.messages().insert(message);
    return message;
  }
}
