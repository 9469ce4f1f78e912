package dev.gantry.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What one contestant did, round by round. */
public record Series(List<Sample> samples) {

  public Series {
    samples = List.copyOf(samples);
  }

  /** Median of the rates. */
  public double perSecond() {
    return median(Sample::perSecond);
  }

  /** Median of the medians, in microseconds. */
  public double p50() {
    return median(Sample::p50);
  }

  /** Median of what 99 of 100 took at most, in microseconds. */
  public double p99() {
    return median(Sample::p99);
  }

  /** Median of a figure of each round. */
  public double median(ToDoubleFunction<Sample> figure) {
    return median(samples.stream().mapToDouble(figure).toArray());
  }

  /**
   * Median of the ratios of a figure to that of another series in the same round. What disturbs a
   * whole round, disturbs both.
   */
  public double ratio(Series other, ToDoubleFunction<Sample> figure) {
    return median(
        IntStream.range(0, samples.size())
            .mapToDouble(
                i ->
                    figure.applyAsDouble(samples.get(i))
                        / figure.applyAsDouble(other.samples.get(i)))
            .toArray());
  }

  /** The middle one, or the mean of the two in the middle; not a number where there is none. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
