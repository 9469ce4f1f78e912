package dev.gantry.server.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out who sends a request, from its {@code X-User-Id} and {@code X-Auth-Token}. */
public final class Authentication {

  private final UserStore users;
  private final LoginTokens tokens;
  private final Supplier<Duration> tokenLifetime;
  private final Clock clock;

  /**
   * @param tokenLifetime asked at every request, so that a changed setting holds at once
   */
  public Authentication(
      UserStore users, LoginTokens tokens, Supplier<Duration> tokenLifetime, Clock clock) {
    this.users = users;
    this.tokens = tokens;
    this.tokenLifetime = tokenLifetime;
    this.clock = clock;
  }

  /**
   * The active user whose valid token this is; empty, without a difference to the caller, where one
   * of the two is missing, unknown or expired.
   */
  public Optional<User> authenticate(String userId, String token) {
    if (userId == null || token == null || userId.isEmpty() || token.isEmpty()) {
      return Optional.empty();
    }
    Instant issuedAfter = clock.instant().minus(tokenLifetime.get());
    return users.findByLoginToken(userId, tokens.hash(token), issuedAfter);
  }
}
