package dev.gantry.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What one round measured.
 *
 * @param perSecond operations that ended in a second
 * @param p50 microseconds that half of them took at most
 * @param p99 microseconds that 99 of 100 took at most
 */
public record Sample(double perSecond, double p50, double p99) {

  /** From the times of all operations, in nanoseconds, and that of the whole round. */
  public static Sample of(Histogram times, long nanoseconds) {
    return new Sample(
        times.getTotalCount() * 1e9 / nanoseconds,
        times.getValueAtPercentile(50) / 1e3,
        times.getValueAtPercentile(99) / 1e3);
  }

  /** Three digits of each time are kept. */
  public static Histogram histogram() {
    return new Histogram(3);
  }
}
