package dev.gantry.bench.markup;

import dev.gantry.bench.ProcessorCounter;
import dev.gantry.bench.ProcessorTime;
import dev.gantry.server.markup.MarkupOptions;
import dev.gantry.server.markup.MessageMarkup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a text to the tree that the message stores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MarkupBenchmark {

  private final MessageMarkup markup = new MessageMarkup(MarkupOptions.defaults());

  @Param public SampleText text;

  @Param({"1000", "30000"})
  public int length;

  private String message;

  @Setup
  public void writeMessage() {
    message = text.ofLength(length);
  }

  @Benchmark
  public List<Map<String, Object>> tree(ProcessorCounter counter) {
    return ProcessorTime.counted(counter, () -> markup.parseToJson(message));
  }
}
