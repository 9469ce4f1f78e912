package dev.gantry.server.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.message.MessageFilter;
import dev.gantry.server.message.MessageList;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Orders that a MongoDB refuses, on a server that refuses them in its words. */
class RefusedSortTest {

  private static final MongoServer SERVER = new MongoServer(new RefusingBackend());

  private static final PageRequest BY_TWO_ARRAYS =
      new PageRequest(
          0, 5, List.of(new SortKey("mentions", true), new SortKey("attachments", true)));

  @AfterAll
  static void stop() {
    SERVER.shutdownNow();
  }

  @Test
  void shouldSayThatTheSortIsWrong() {
    TestMongo.quieten();
    String address = "mongodb://127.0.0.1:" + SERVER.bind().getPort() + "/refusing";
    try (MongoStores stores = MongoStores.open(address, Clock.systemUTC())) {
      assertRefused(
          () ->
              stores
                  .messageLists()
                  .page(MessageList.history("room"), MessageFilter.NONE, BY_TWO_ARRAYS));
      assertRefused(() -> stores.files().page("room", FileFilter.NONE, BY_TWO_ARRAYS));
      assertRefused(() -> stores.files().page("room", new FileFilter(null, "a"), BY_TWO_ARRAYS));
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> assertThat(refusal.errorType()).isEqualTo("error-invalid-sort"));
  }

  private static final class RefusingBackend extends MemoryBackend {
    @Override
    public Document handleMessage(MongoMessage message) {
      if (message.getDocument().get("sort") instanceof Document sort
          && sort.containsKey("mentions")
          && sort.containsKey("attachments")) {
        throw new MongoServerError(2, "BadValue", "cannot sort with keys that are parallel arrays");
      }
      return super.handleMessage(message);
    }
  }
}
