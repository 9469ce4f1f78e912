package dev.gantry.bench.layers;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One message at a time, each answered when it is on disk, from many threads at once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LayersBenchmark {

  @Benchmark
  public void rawInsert(RawState raw) {
    raw.insert();
  }

  @Benchmark
  public void storeWithoutText(StoreState store) {
    store.insert("");
  }

  @Benchmark
  public void store(StoreState store) {
    store.insert(SampleMessage.TEXT);
  }

  @Benchmark
  public void sendMessage(ServerState server) {
    server.send();
  }

  @Benchmark
  public void chatSendMessageOverHttp(ServerState server) throws Exception {
    server.sendOverHttp();
  }
}
