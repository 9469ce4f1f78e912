package dev.gantry.contract.tests.remote;

import java.util.Optional;

/** A server that cannot be replayed against; the message says why. */
public final class TargetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String refusal;

  TargetException(String message) {
    super(message);
    this.refusal = "";
  }

  private TargetException(String message, String refusal) {
    super(message);
    this.refusal = refusal;
  }

  static TargetException answered(String endpoint, int status, String body) {
    return new TargetException(
        endpoint + " answers " + status + " " + body, Refusal.of(status, body).orElse(""));
  }

  /** Why the server refused it to this user, or for now; empty where something else is wrong. */
  Optional<String> refusal() {
    return Optional.of(refusal).filter(it -> !it.isEmpty());
  }
}
