package dev.gantry.server.store.sqlite;

import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts, with e-mail addresses, roles and login tokens in tables of their own. */
final class SqliteUserStore implements UserStore {

  private final Database database;
  private final Documents documents;
  private final RowReader<User> reader;
  private final RowReader<RecordCache.Decoded<User>> decoded;
  private final RecordCache<User> cache;
  private final RecordCache<Login> logins;

  SqliteUserStore(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.reader = documents.as(User.class);
    this.decoded = documents.decoded(User.class);
    this.cache = database.newCache();
    this.logins = database.newCache();
  }

  @Override
  public Optional<User> findById(String id) {
    return cache.find(
        id, id, () -> database.first("SELECT doc FROM users WHERE id = ?", decoded, id));
  }

  @Override
  public Optional<User> findByUsername(String username) {
    return database.first("SELECT doc FROM users WHERE username_key = ?", reader, key(username));
  }

  @Override
  public Optional<User> findByEmail(String address) {
    return database.first(
        """
        SELECT u.doc FROM user_emails e JOIN users u ON u.id = e.user_id
        WHERE e.address_key = ?""",
        reader,
        key(address));
  }

  @Override
  public List<User> findByUsernames(Collection<String> usernames) {
    List<String> keys = usernames.stream().map(SqliteUserStore::key).toList();
    return database
        .list(
            """
            SELECT doc FROM users
            WHERE username_key IN (SELECT value FROM json_each(?))""",
            reader,
            documents.json(keys))
        .stream()
        .filter(user -> usernames.contains(user.username()))
        .toList();
  }

  @Override
  public boolean existsWithRole(String role) {
    return database
        .first("SELECT 1 FROM user_roles WHERE role = ? LIMIT 1", row -> true, role)
        .isPresent();
  }

  @Override
  public Optional<User> firstActiveWithRole(String role) {
    return database.first(
        """
        SELECT u.doc FROM user_roles r JOIN users u ON u.id = r.user_id
        WHERE r.role = ? AND u.active = 1 ORDER BY u.seq LIMIT 1""",
        reader,
        role);
  }

  @Override
  public int countWithRole(String role) {
    return database
        .first(
            """
            SELECT count(*) FROM user_roles r JOIN users u ON u.id = r.user_id
            WHERE r.role = ? AND u.active = 1""",
            row -> row.getInt(1),
            role)
        .orElseThrow();
  }

  @Override
  public void insert(User user, String passwordHash) {
    String doc = documents.json(user);
    database.together(
        () -> {
          database.update(
              """
              INSERT INTO users (id, username_key, active, password_hash, updated_at, doc)
              VALUES (?, ?, ?, ?, ?, ?)""",
              user.id(),
              key(user.username()),
              user.active(),
              passwordHash,
              user.updatedAt(),
              doc);
          insertDetails(user);
        });
  }

  @Override
  public void update(User user) {
    String doc = documents.json(user);
    database.together(
        () -> {
          int found =
              database.change(
                  user.id(),
                  """
                  UPDATE users SET username_key = ?, active = ?, updated_at = ?, doc = ?
                  WHERE id = ?""",
                  key(user.username()),
                  user.active(),
                  user.updatedAt(),
                  doc,
                  user.id());
          if (found == 1) {
            deleteDetails(user.id());
            insertDetails(user);
          }
        });
  }

  @Override
  public void delete(String id) {
    database.together(
        () -> {
          deleteDetails(id);
          database.change(id, "DELETE FROM login_tokens WHERE user_id = ?", id);
          database.change(id, "DELETE FROM users WHERE id = ?", id);
        });
  }

  @Override
  public Optional<String> passwordHash(String userId) {
    return database.first(
        "SELECT password_hash FROM users WHERE id = ?", row -> row.getString(1), userId);
  }

  @Override
  public void replacePasswordHash(String userId, String passwordHash) {
    database.update("UPDATE users SET password_hash = ? WHERE id = ?", passwordHash, userId);
  }

  @Override
  public void addLoginToken(String userId, String hashedToken, Instant when) {
    database.change(
        userId,
        """
        INSERT OR REPLACE INTO login_tokens (user_id, hashed_token, created_at)
        VALUES (?, ?, ?)""",
        userId,
        hashedToken,
        when);
  }

  @Override
  public void removeLoginTokensBefore(String userId, Instant issuedBefore) {
    database.change(
        userId,
        "DELETE FROM login_tokens WHERE user_id = ? AND created_at < ?",
        userId,
        issuedBefore);
  }

  @Override
  public void removeLoginToken(String userId, String hashedToken) {
    database.change(
        userId,
        "DELETE FROM login_tokens WHERE user_id = ? AND hashed_token = ?",
        userId,
        hashedToken);
  }

  @Override
  public void removeLoginTokens(String userId) {
    database.change(userId, "DELETE FROM login_tokens WHERE user_id = ?", userId);
  }

  @Override
  public Optional<User> findByLoginToken(String hashedToken, Instant issuedAfter) {
    return database.first(
        """
        SELECT u.doc FROM login_tokens t JOIN users u ON u.id = t.user_id
        WHERE t.hashed_token = ? AND t.created_at > ? AND u.active = 1""",
        reader,
        hashedToken,
        issuedAfter);
  }

  @Override
  public Optional<User> findByLoginToken(String userId, String hashedToken, Instant issuedAfter) {
    return logins
        .find(userId, userId + ' ' + hashedToken, () -> login(userId, hashedToken))
        .filter(login -> login.issuedAt() > issuedAfter.toEpochMilli())
        .map(Login::user);
  }

  private Optional<RecordCache.Decoded<Login>> login(String userId, String hashedToken) {
    return database.first(
        """
        SELECT u.doc, t.created_at FROM login_tokens t JOIN users u ON u.id = t.user_id
        WHERE t.hashed_token = ? AND t.user_id = ? AND u.active = 1""",
        row -> {
          RecordCache.Decoded<User> user = decoded.read(row);
          return new RecordCache.Decoded<>(
              new Login(user.value(), row.getLong(2)), user.characters());
        },
        hashedToken,
        userId);
  }

  private void insertDetails(User user) {
    if (user.emails() != null) {
      user.emails().forEach(email -> insertEmail(user.id(), email.address()));
    }
    if (user.roles() != null) {
      user.roles().forEach(role -> insertRole(user.id(), role));
    }
  }

  private void insertEmail(String userId, String address) {
    database.update(
        "INSERT INTO user_emails (address_key, user_id) VALUES (?, ?)", key(address), userId);
  }

  private void insertRole(String userId, String role) {
    database.update("INSERT OR IGNORE INTO user_roles (role, user_id) VALUES (?, ?)", role, userId);
  }

  private void deleteDetails(String userId) {
    database.update("DELETE FROM user_emails WHERE user_id = ?", userId);
    database.update("DELETE FROM user_roles WHERE user_id = ?", userId);
  }

  /** SQLite's own NOCASE knows only the letters of ASCII. */
  private static String key(String name) {
    return name == null ? null : name.toLowerCase(Locale.ROOT);
  }

  /** An active account by one of its tokens; the time is in milliseconds. */
  private record Login(User user, long issuedAt) {}
}
