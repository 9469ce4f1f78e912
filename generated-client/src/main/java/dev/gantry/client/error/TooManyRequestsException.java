package dev.gantry.client.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Status 429: more calls than the rate limit allows. */
public final class TooManyRequestsException extends RocketChatException {
  private final @Nullable Instant resetTime;

  /**
   * Reads from the answer when the limit is lifted.
   *
   * @param now when the answer came, for what it says in seconds from now
   */
  public TooManyRequestsException(FailedCall call, ErrorAnswer answer, Instant now) {
    super(call, answer);
    this.resetTime = answer.resetTime(now);
  }

  /** When the next call of this operation is allowed, or null where the answer does not say. */
  public @Nullable Instant getResetTime() {
    return resetTime;
  }
}
