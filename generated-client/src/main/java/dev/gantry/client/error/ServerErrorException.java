package dev.gantry.client.error;

/**
 * Status 500 and above: the server, or a proxy before it, failed. The call may have had its effect.
 */
public final class ServerErrorException extends RocketChatException {

  /** Tests make one with the answer that they want to see handled. */
  public ServerErrorException(FailedCall call, ErrorAnswer answer) {
    super(call, answer);
  }
}
