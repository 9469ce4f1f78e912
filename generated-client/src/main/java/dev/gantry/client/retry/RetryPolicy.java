package dev.gantry.client.retry;

import java.time.Duration;

/**
 * How often and for how long a call is made again. Immutable.
 *
 * <p>Any call is made again after a 429, and where no connection came about, because the server has
 * done nothing then. Only a call that is safe to repeat is made again after a time-out, a broken
 * connection or a 408, 500, 502, 503 or 504; the contract says which ones are ({@code
 * x-safe-to-repeat}).
 *
 * @param maxAttempts how often at most, the first time included
 * @param maxTotalTime no attempt begins later than this after the first
 * @param firstDelay what is waited before the second attempt, on average three quarters of it;
 *     doubled with each further one
 * @param maxDelay where the doubling ends; what the server itself asks for is always waited
 */
public record RetryPolicy(
    int maxAttempts, Duration maxTotalTime, Duration firstDelay, Duration maxDelay) {

  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("A call needs at least one attempt, not " + maxAttempts);
    }
    if (maxTotalTime.isNegative() || firstDelay.isNegative() || maxDelay.isNegative()) {
      throw new IllegalArgumentException("A time must not be negative");
    }
  }

  /** Four attempts within 90 seconds, half a second apart and more; a rate limit lasts 60. */
  public static RetryPolicy standard() {
    return new RetryPolicy(
        4, Duration.ofSeconds(90), Duration.ofMillis(500), Duration.ofSeconds(8));
  }

  /** One attempt only. */
  public static RetryPolicy never() {
    return standard().maxAttempts(1);
  }

  /** The same policy with another number of attempts. */
  public RetryPolicy maxAttempts(int attempts) {
    return new RetryPolicy(attempts, maxTotalTime, firstDelay, maxDelay);
  }

  /** The same policy with another limit of the whole. */
  public RetryPolicy maxTotalTime(Duration time) {
    return new RetryPolicy(maxAttempts, time, firstDelay, maxDelay);
  }

  /** The same policy with other delays. */
  public RetryPolicy delays(Duration first, Duration max) {
    return new RetryPolicy(maxAttempts, maxTotalTime, first, max);
  }

  /** Whether a call is ever made again. */
  public boolean repeats() {
    return maxAttempts > 1;
  }
}
