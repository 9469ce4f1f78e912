package dev.gantry.client;

import dev.gantry.client.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a request again where that may help and does no harm. */
record RetryingExchange(RetryRules rules, Clock clock, Sleeper sleeper, Exchange next)
    implements Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(RocketChatClient.class);

  @Override
  public CompletableFuture<Answer> send(Outgoing outgoing) {
    if (!outgoing.plan().retries().repeats()) {
      return next.send(outgoing);
    }
    return attempt(outgoing, clock.instant());
  }

  private CompletableFuture<Answer> attempt(Outgoing outgoing, Instant started) {
    return next.send(outgoing)
        .handle(
            (answer, failure) ->
                failure == null
                    ? afterAnswer(answer, started)
                    : afterFailure(outgoing, Waiting.unwrapped(failure), started))
        .thenCompose(Function.identity());
  }

  private CompletableFuture<Answer> afterAnswer(Answer answer, Instant started) {
    Outgoing outgoing = answer.question();
    Duration delay = inTime(outgoing, rules.delayAfter(answer), started);
    return delay == null
        ? CompletableFuture.completedFuture(answer)
        : again(outgoing, String.valueOf(answer.status()), delay, started);
  }

  private CompletableFuture<Answer> afterFailure(
      Outgoing outgoing, Throwable failure, Instant started) {
    Duration delay = inTime(outgoing, rules.delayAfter(outgoing, failure), started);
    return delay == null
        ? CompletableFuture.failedFuture(failure)
        : again(outgoing, "no answer", delay, started);
  }

  private @Nullable Duration inTime(Outgoing outgoing, @Nullable Duration delay, Instant started) {
    if (delay == null) {
      return null;
    }
    Duration total = Duration.between(started, clock.instant()).plus(delay);
    return total.compareTo(outgoing.plan().retries().maxTotalTime()) > 0 ? null : delay;
  }

  private CompletableFuture<Answer> again(
      Outgoing outgoing, String reason, Duration delay, Instant started) {
    LOG.info(
        "{}: {}; again in {} ms", outgoing.request(), reason, TimeUnit.MILLISECONDS.convert(delay));
    return outgoing
        .cancellation()
        .stops(sleeper.sleep(delay))
        .thenCompose(slept -> attempt(outgoing.again(), started));
  }
}
