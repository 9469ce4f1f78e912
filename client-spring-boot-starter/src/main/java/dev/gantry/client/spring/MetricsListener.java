package dev.gantry.client.spring;

import dev.gantry.client.listener.AttemptResult;
import dev.gantry.client.listener.CallAttempt;
import dev.gantry.client.listener.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * The timer {@code rocketchat.client.requests}, by operation, method, status, and exception where
 * no answer came. Each attempt of a call counts.
 */
final class MetricsListener implements CallListener {
  private final MeterRegistry registry;

  MetricsListener(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void after(CallAttempt attempt, AttemptResult result) {
    Throwable failure = result.failure();
    Timer.builder("rocketchat.client.requests")
        .description("Requests to the Rocket.Chat server")
        .tag("operation", attempt.operation())
        .tag("method", attempt.method())
        .tag("status", result.status() == 0 ? "none" : String.valueOf(result.status()))
        .tag("exception", failure == null ? "none" : failure.getClass().getSimpleName())
        .register(registry)
        .record(result.duration());
  }
}
