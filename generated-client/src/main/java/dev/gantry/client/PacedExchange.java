package dev.gantry.client;

import dev.gantry.client.retry.Sleeper;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets requests out only as fast as the server allows, operation by operation, as Rocket.Chat
 * counts them.
 */
final class PacedExchange implements Exchange {
  private final Map<String, Pace> paces = new ConcurrentHashMap<>();
  private final JsonMapper json;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Exchange next;

  PacedExchange(JsonMapper json, Clock clock, Sleeper sleeper, Exchange next) {
    this.json = json;
    this.clock = clock;
    this.sleeper = sleeper;
    this.next = next;
  }

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    Pace pace =
        paces.computeIfAbsent(
            outgoing.request().operation(), operation -> new Pace(clock, sleeper));
    return outgoing
        .cancellation()
        .stops(pace.turn(outgoing.plan().retries().maxTotalTime()))
        .thenCompose(
            turn ->
                next.sent(outgoing)
                    .whenComplete((answer, failure) -> pace.after(limit(answer, failure))));
  }

  private RateLimit limit(Answer answer, @Nullable Throwable failure) {
    return failure == null ? RateLimit.in(answer, json, clock.instant()) : RateLimit.UNKNOWN;
  }
}
