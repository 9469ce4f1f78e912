package dev.gantry.bench.layers;

import dev.gantry.bench.write.RawInserts;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A bare database. */
@State(Scope.Benchmark)
public class RawState {

  private final AtomicLong count = new AtomicLong();
  private final String document = SampleMessage.json();
  private TemporaryFolder folder;
  private RawInserts inserts;

  @Setup
  public void open() throws Exception {
    folder = new TemporaryFolder();
    inserts = new RawInserts(folder.path());
  }

  @TearDown
  public void close() throws Exception {
    inserts.close();
    folder.close();
  }

  void insert() {
    long number = count.incrementAndGet();
    inserts.insert("raw-" + number, number, document);
  }
}
