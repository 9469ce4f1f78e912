package dev.gantry.client;

import dev.gantry.client.error.ConnectionException;
import dev.gantry.client.error.ErrorAnswer;
import dev.gantry.client.retry.RetryPolicy;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a request is sent again, and after which time.
 *
 * @param random gives numbers from 0 to 1, so that clients that failed together come back apart
 */
record RetryRules(JsonMapper json, Clock clock, DoubleSupplier random) {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> PASSING = Set.of(408, 500, 502, 503, 504);
  private static final double SPREAD_AFTER_RESET_MILLIS = 250;

  /** How long to wait after this answer, or null where it counts. */
  @Nullable Duration delayAfter(Answer answer) {
    Outgoing question = answer.question();
    boolean mayHelp =
        answer.status() == TOO_MANY_REQUESTS
            || PASSING.contains(answer.status()) && question.plan().safeToRepeat();
    if (!mayHelp || isLastAttempt(question)) {
      return null;
    }
    Instant now = clock.instant();
    ErrorAnswer error = ErrorBody.read(json, answer).toErrorAnswer(answer);
    Instant reset = error.resetTime(now);
    Duration backOff = backOff(question);
    return reset == null ? backOff : longer(until(reset, now), backOff);
  }

  /** How long to wait after a request without an answer, or null where its failure counts. */
  @Nullable Duration delayAfter(Outgoing outgoing, Throwable failure) {
    boolean mayHelp =
        failure instanceof ConnectionException connection
            && (connection.isNothingSent() || outgoing.plan().safeToRepeat())
            && causes(connection).noneMatch(RetryRules::isLasting);
    return mayHelp && !isLastAttempt(outgoing) ? backOff(outgoing) : null;
  }

  private static boolean isLastAttempt(Outgoing outgoing) {
    return outgoing.attempt() >= outgoing.plan().retries().maxAttempts();
  }

  /**
   * A name that means nothing, or a certificate that nobody trusts, will not be better soon;
   * whoever interrupts wants an end.
   */
  private static boolean isLasting(Throwable cause) {
    return cause instanceof UnresolvedAddressException
        || cause instanceof SSLException
        || cause instanceof InterruptedException;
  }

  private Duration until(Instant reset, Instant now) {
    return Duration.between(now, reset)
        .plusMillis(Math.round(random.getAsDouble() * SPREAD_AFTER_RESET_MILLIS));
  }

  /** A time that is over, by a clock that differs or a stale header, is no reason to hurry. */
  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration backOff(Outgoing outgoing) {
    RetryPolicy policy = outgoing.plan().retries();
    double doubled =
        TimeUnit.MILLISECONDS.convert(policy.firstDelay()) * Math.pow(2, outgoing.attempt() - 1.0);
    double longest = Math.min(TimeUnit.MILLISECONDS.convert(policy.maxDelay()), doubled);
    return Duration.ofMillis(Math.round(longest * (0.5 + random.getAsDouble() / 2)));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
