package dev.gantry.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What {@link ProcessorTime} counts on one thread; JMH wants public fields. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorCounter {

  /** Of all operations together. */
  public long nanoseconds;

  public long operations;
}
