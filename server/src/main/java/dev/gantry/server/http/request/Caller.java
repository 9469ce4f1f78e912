package dev.gantry.server.http.request;

import dev.gantry.server.user.User;

/** Who makes the request, and with which token. */
public record Caller(User user, String token) {

  /** Leaves the token out, so that it cannot end up in a log line. */
  @Override
  public String toString() {
    return "Caller[user=" + user.username() + "]";
  }
}
