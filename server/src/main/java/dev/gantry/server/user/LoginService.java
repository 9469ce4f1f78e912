package dev.gantry.server.user;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Logs users in and out.
 *
 * <p>Every login that fails gets the same 401 {@code Unauthorized}, so that nobody learns which
 * accounts exist. Rocket.Chat repeats the text in {@code message}, beside {@code status: "error"}.
 */
public final class LoginService {

  private final UserStore users;
  private final PasswordHasher passwords;
  private final LoginTokens tokens;
  private final Supplier<Duration> tokenLifetime;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public LoginService(
      UserStore users,
      PasswordHasher passwords,
      LoginTokens tokens,
      Supplier<Duration> tokenLifetime,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.tokens = tokens;
    this.tokenLifetime = tokenLifetime;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Logs in with a password and issues a new token; earlier tokens stay valid.
   *
   * @param userOrEmail a username or an e-mail address, letter case ignored
   * @throws ApiException 401 for an unknown or deactivated user, a wrong or a missing password
   */
  public Login login(String userOrEmail, String password) {
    String name = userOrEmail == null ? "" : userOrEmail.strip();
    Optional<User> user = users.findByUsername(name).or(() -> users.findByEmail(name));
    Optional<String> hash = user.map(User::id).flatMap(users::passwordHash);
    boolean matches = passwords.matches(password == null ? "" : password, hash);
    if (!matches || !user.map(User::active).orElse(false)) {
      throw refused();
    }
    return issueToken(user.get());
  }

  /**
   * Logs in with a token of an earlier login, which stays the token of this login.
   *
   * @throws ApiException 401 for a token that is unknown, expired or of a deactivated user
   */
  public Login resume(String token) {
    if (token == null || token.isEmpty()) {
      throw refused();
    }
    Instant issuedAfter = clock.instant().minus(tokenLifetime.get());
    return users
        .findByLoginToken(tokens.hash(token), issuedAfter)
        .map(user -> new Login(user, token))
        .orElseThrow(LoginService::refused);
  }

  /** Makes one token invalid; the user's other tokens stay valid. */
  public void logout(User user, String token) {
    unitOfWork.run(() -> users.removeLoginToken(user.id(), tokens.hash(token)));
  }

  private Login issueToken(User user) {
    String token = tokens.newToken();
    Instant now = clock.instant();
    unitOfWork.run(
        () -> {
          users.removeLoginTokensBefore(user.id(), now.minus(tokenLifetime.get()));
          users.addLoginToken(user.id(), tokens.hash(token), now);
        });
    return new Login(user, token);
  }

  private static ApiException refused() {
    return ApiException.verbatim(401, "Unauthorized", null);
  }
}
