package dev.gantry.client;

import java.util.Objects;

/**
 * Who calls, and the proof.
 *
 * @param userId sent as {@code X-User-Id}
 * @param authToken sent as {@code X-Auth-Token}: a personal access token, or one from a login
 */
public record TokenPair(String userId, String authToken) {

  public TokenPair {
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(authToken, "authToken");
  }

  /** Without the token, which is worth as much as a password. */
  @Override
  public String toString() {
    return "TokenPair[userId=" + userId + "]";
  }
}
