package dev.gantry.server.workspace;

/**
 * The first administrator, as the operator wants it. Every part may be null or empty: the id and
 * the password are then random, the rest is {@code admin}, {@code Administrator} and {@code
 * admin@localhost}.
 */
public record AdminAccount(String id, String username, String name, String email, String password) {

  /** Nothing given. */
  public static AdminAccount unspecified() {
    return new AdminAccount(null, null, null, null, null);
  }

  /** Leaves the password out, so that it cannot end up in a log line. */
  @Override
  public String toString() {
    return "AdminAccount[id=" + id + ", username=" + username + "]";
  }
}
