package dev.gantry.server.user;

/**
 * A login that succeeded.
 *
 * @param authToken in plain text; shown this once, since only its hash is kept
 */
public record Login(User user, String authToken) {

  /** Leaves the token out, so that it cannot end up in a log line. */
  @Override
  public String toString() {
    return "Login[user=" + user.username() + "]";
  }
}
