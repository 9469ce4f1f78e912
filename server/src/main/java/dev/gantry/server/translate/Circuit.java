package dev.gantry.server.translate;

import dev.gantry.server.translate.TranslationException.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a provider alone for a minute after five failures in a row, or after one that says that
 * nothing will work. Then one request is tried. A refused request says nothing about the provider,
 * or anybody could stop translation by asking for a language that does not exist.
 */
final class Circuit {

  private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
  private static final int FAILURES = 5;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final String name;
  private final CircuitBreaker breaker;

  Circuit(String name, Clock clock) {
    this.name = name;
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(FAILURES)
                .minimumNumberOfCalls(FAILURES)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(PAUSE)
                .build());
  }

  /** A call of the provider. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws TranslationException;
  }

  <T> T call(Call<T> call) throws TranslationException {
    if (!breaker.tryAcquirePermission()) {
      throw new TranslationException(Kind.FAILING, "it failed a short while ago");
    }
    boolean counted = false;
    try {
      T result = call.make();
      counted = true;
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
      return result;
    } catch (TranslationException e) {
      if (e.kind() != Kind.REFUSED) {
        counted = true;
        failed(e);
      }
      throw e;
    } finally {
      if (!counted) {
        breaker.releasePermission();
      }
    }
  }

  private void failed(TranslationException failure) {
    CircuitBreaker.State before = breaker.getState();
    breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    if (failure.kind() == Kind.LOCKED) {
      breaker.transitionToOpenState();
    }
    if (before == CircuitBreaker.State.CLOSED && breaker.getState() != before) {
      LOG.warn("{} is not asked for a minute: {}", name, failure.getMessage());
    }
  }
}
