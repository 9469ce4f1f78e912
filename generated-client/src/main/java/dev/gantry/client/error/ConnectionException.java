package dev.gantry.client.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: the server could not be reached, broke off, or took too long. After a time-out or
 * a broken connection the call may have had its effect; {@link #isNothingSent()} tells.
 */
public final class ConnectionException extends RocketChatException {
  private final boolean nothingSent;

  /**
   * {@code reason} says what went wrong; the message says it after the operation and the address.
   */
  public ConnectionException(
      FailedCall call, String reason, boolean nothingSent, @Nullable Throwable cause) {
    super(call, null, call + " got no answer: " + reason, cause);
    this.nothingSent = nothingSent;
  }

  /** Whether no connection came about, so that the server knows nothing of the call. */
  public boolean isNothingSent() {
    return nothingSent;
  }
}
