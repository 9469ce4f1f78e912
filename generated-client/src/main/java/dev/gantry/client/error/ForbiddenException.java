package dev.gantry.client.error;

/** Status 403: the caller is known, but lacks the permission. */
public final class ForbiddenException extends RocketChatException {

  /** Tests make one with the answer that they want to see handled. */
  public ForbiddenException(FailedCall call, ErrorAnswer answer) {
    super(call, answer);
  }
}
