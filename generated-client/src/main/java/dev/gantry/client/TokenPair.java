package dev.gantry.client;

import java.util.Objects;

/** Who calls, and the proof. */
record TokenPair(String userId, String authToken) {
  TokenPair {
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(authToken, "authToken");
  }

  /** Without the token, which is worth as much as a password. */
  @Override
  public String toString() {
    return "TokenPair[userId=" + userId + "]";
  }
}
