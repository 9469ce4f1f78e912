package dev.gantry.client.error;

/**
 * Status 400: the request is wrong, or Rocket.Chat refuses it; most of its refusals are a 400.
 * {@link #getErrorType()} tells them apart.
 */
public final class BadRequestException extends RocketChatException {

  /** Tests make one with the answer that they want to see handled. */
  public BadRequestException(FailedCall call, ErrorAnswer answer) {
    super(call, answer);
  }
}
