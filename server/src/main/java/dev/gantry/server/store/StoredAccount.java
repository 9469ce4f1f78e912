package dev.gantry.server.store;

import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;

/**
 * An account with its secrets, which are hashes.
 *
 * @param passwordHash null for none
 * @param loginTokens ordered by hash
 */
public record StoredAccount(User user, String passwordHash, List<LoginToken> loginTokens) {

  /**
   * A login that has not ended.
   *
   * @param issuedAt decides when it ends
   */
  public record LoginToken(String hashedToken, Instant issuedAt) {}

  /** Leaves the secrets out, so that they cannot end up in a log line. */
  @Override
  public String toString() {
    return "StoredAccount[user=" + user.username() + "]";
  }
}
