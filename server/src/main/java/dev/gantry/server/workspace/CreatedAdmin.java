package dev.gantry.server.workspace;

import dev.gantry.server.user.User;

/**
 * The administrator that the first start made.
 *
 * @param generatedPassword the random password, to be shown this once; null where one was given
 */
public record CreatedAdmin(User user, String generatedPassword) {

  /** Leaves the password out, so that it cannot end up in a log line. */
  @Override
  public String toString() {
    return "CreatedAdmin[user=" + user.username() + "]";
  }
}
