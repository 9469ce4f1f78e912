package dev.gantry.client.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer that the API does not give: a page of HTML or nothing where JSON is due, {@code
 * success:false} with a status of success, JSON of another shape, a redirect or another unusual
 * status. Mostly the base URL points at something else.
 */
public final class UnexpectedAnswerException extends RocketChatException {

  /** {@code reason} says what is wrong with the answer. */
  public UnexpectedAnswerException(
      FailedCall call, ErrorAnswer answer, String reason, @Nullable Throwable cause) {
    super(call, answer, "%s was answered with %s: %s".formatted(call, answer, reason), cause);
  }
}
