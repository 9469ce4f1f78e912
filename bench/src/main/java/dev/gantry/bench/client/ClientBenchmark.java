package dev.gantry.bench.client;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One call after the other, read into the same models. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ClientBenchmark {

  @Benchmark
  public Object bare(ClientState state) throws Exception {
    return state.bare();
  }

  @Benchmark
  public Object ours(ClientState state) {
    return state.ours();
  }
}
