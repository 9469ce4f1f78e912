package dev.gantry.server.store.sqlite;

import dev.gantry.server.store.StoredAccount;
import dev.gantry.server.store.StoredAccount.LoginToken;
import dev.gantry.server.user.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Accounts with their secrets. */
final class AccountRows {

  static final String SELECT = "SELECT doc, password_hash FROM users ";

  private final Database database;
  private final Documents documents;
  private final SqliteUserStore users;

  AccountRows(Database database, Documents documents) {
    this.database = database;
    this.documents = documents;
    this.users = new SqliteUserStore(database, documents);
  }

  StoredAccount read(ResultSet row) throws SQLException {
    User user = documents.read(row.getString(1), User.class);
    return new StoredAccount(user, row.getString(2), tokens(user.id()));
  }

  void write(StoredAccount account) {
    users.insert(account.user(), account.passwordHash());
    account
        .loginTokens()
        .forEach(
            token ->
                users.addLoginToken(account.user().id(), token.hashedToken(), token.issuedAt()));
  }

  private List<LoginToken> tokens(String userId) {
    return database.list(
        """
        SELECT hashed_token, created_at FROM login_tokens WHERE user_id = ?
        ORDER BY hashed_token""",
        row -> new LoginToken(row.getString(1), Documents.time(row, 2)),
        userId);
  }
}
