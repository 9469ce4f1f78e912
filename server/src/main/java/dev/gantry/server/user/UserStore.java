package dev.gantry.server.user;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept. Writes belong into a {@link dev.gantry.server.core.UnitOfWork}. */
public interface UserStore {

  /** The account with this id. */
  Optional<User> findById(String id);

  /** The account with this username, letter case ignored. */
  Optional<User> findByUsername(String username);

  /** The account with this e-mail address, letter case ignored. */
  Optional<User> findByEmail(String address);

  /** The accounts whose username is exactly one of these, in no particular order. */
  List<User> findByUsernames(Collection<String> usernames);

  /** Whether there is any account with the role. */
  boolean existsWithRole(String role);

  /** The oldest active account with the role. */
  Optional<User> firstActiveWithRole(String role);

  /** How many accounts hold the role. */
  int countWithRole(String role);

  /** Stores a new account with the hash of its password, null for an account without login. */
  void insert(User user, String passwordHash);

  /** Replaces the account with the same id; secrets stay. */
  void update(User user);

  /** Removes the account, its password hash and its tokens. */
  void delete(String id);

  /** The password's hash as {@link PasswordHasher} made it; empty for accounts without login. */
  Optional<String> passwordHash(String userId);

  /** Replaces the hash of the account's password. */
  void replacePasswordHash(String userId, String passwordHash);

  /** Adds a login token by its hash. */
  void addLoginToken(String userId, String hashedToken, Instant when);

  /** Removes the login tokens of a user that were issued before a time. */
  void removeLoginTokensBefore(String userId, Instant issuedBefore);

  /** Removes one login token by its hash; nothing happens where it is unknown. */
  void removeLoginToken(String userId, String hashedToken);

  /** Removes all login tokens of an account, which logs it out everywhere. */
  void removeLoginTokens(String userId);

  /**
   * The active account that holds the token, whoever it is, issued after {@code issuedAfter}. Asked
   * when a client logs in with a token in place of a password.
   */
  Optional<User> findByLoginToken(String hashedToken, Instant issuedAfter);

  /**
   * The active account with this id that holds the token, issued after {@code issuedAfter}. Asked
   * once for every authenticated request, so it must be a lookup by key.
   */
  Optional<User> findByLoginToken(String userId, String hashedToken, Instant issuedAfter);
}
