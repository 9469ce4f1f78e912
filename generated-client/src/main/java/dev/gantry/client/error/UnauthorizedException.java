package dev.gantry.client.error;

/**
 * Status 401: the server does not know who calls, because the token or the password is wrong or
 * expired.
 */
public final class UnauthorizedException extends RocketChatException {

  /** Tests make one with the answer that they want to see handled. */
  public UnauthorizedException(FailedCall call, ErrorAnswer answer) {
    super(call, answer);
  }
}
