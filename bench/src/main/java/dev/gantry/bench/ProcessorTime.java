package dev.gantry.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.openjdk.jmh.results.RunResult;

/**
 * The time that a processor worked on an operation. On a machine that does other work as well it
 * says more than the time that went by. Asking for it takes less than a microsecond.
 */
public final class ProcessorTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /** Carries out an operation on this thread and counts it. */
  public static <T> T counted(ProcessorCounter counter, Supplier<T> operation) {
    long before = THREADS.getCurrentThreadCpuTime();
    T result = operation.get();
    counter.nanoseconds += THREADS.getCurrentThreadCpuTime() - before;
    counter.operations++;
    return result;
  }

  /** Nanoseconds of one operation. */
  public static double each(RunResult result) {
    return score(result, "nanoseconds") / score(result, "operations");
  }

  private static double score(RunResult result, String counter) {
    return result.getSecondaryResults().get(counter).getScore();
  }
}
