package dev.gantry.client;

import dev.gantry.client.error.ErrorAnswer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer says about further calls of its operation.
 *
 * @param remaining how many are left
 * @param reset when the count starts again, by our clock; null where there is no limit, or where
 *     nothing is known
 */
record RateLimit(int remaining, @Nullable Instant reset) {
  static final RateLimit NONE = new RateLimit(Integer.MAX_VALUE, null);
  static final RateLimit UNKNOWN = new RateLimit(0, null);

  private static final int TOO_MANY_REQUESTS = 429;

  static RateLimit in(Answer answer, JsonMapper json, Instant now) {
    if (answer.status() == TOO_MANY_REQUESTS) {
      ErrorAnswer refused = ErrorBody.read(json, answer).toErrorAnswer(answer);
      Instant reset = refused.resetTime(now);
      return reset == null ? UNKNOWN : new RateLimit(0, reset);
    }
    ErrorAnswer headers =
        new ErrorAnswer(answer.status(), answer.received().headers(), "", null, null, null);
    Optional<Integer> left = headers.rateLimitRemaining();
    Instant reset = headers.rateLimitReset(now);
    if (left.isPresent() && reset != null) {
      return new RateLimit(left.get(), reset);
    }
    // What fails may come from a proxy, or from before the count.
    return answer.isSuccess() ? NONE : UNKNOWN;
  }
}
