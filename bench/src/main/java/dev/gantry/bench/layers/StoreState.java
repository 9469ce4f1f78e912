package dev.gantry.bench.layers;

import dev.gantry.server.store.sqlite.SqliteStores;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The message store with its lists, stamps and search index, without any rule of the API. */
@State(Scope.Benchmark)
public class StoreState {

  private final AtomicLong count = new AtomicLong();
  private TemporaryFolder folder;
  private SqliteStores stores;

  @Setup
  public void open() throws Exception {
    folder = new TemporaryFolder();
    stores = SqliteStores.open(folder.path(), Clock.systemUTC());
  }

  @TearDown
  public void close() throws Exception {
    stores.close();
    folder.close();
  }

  void insert(String text) {
    long number = count.incrementAndGet();
    stores.messages().insert(SampleMessage.of("stored-" + number, number, text));
  }
}
