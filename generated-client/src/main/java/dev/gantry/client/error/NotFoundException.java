package dev.gantry.client.error;

/** Status 404: there is nothing at this address, or the server is too old for the operation. */
public final class NotFoundException extends RocketChatException {

  /** Tests make one with the answer that they want to see handled. */
  public NotFoundException(FailedCall call, ErrorAnswer answer) {
    super(call, answer);
  }
}
