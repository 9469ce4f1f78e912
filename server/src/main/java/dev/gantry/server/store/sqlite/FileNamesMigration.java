package dev.gantry.server.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Makes the index of the names of files and enters those that there are, in lower case, which SQL
 * knows for English letters only.
 */
final class FileNamesMigration implements JavaMigration {

  static final int VERSION = 4;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(Integer.toString(VERSION));
  }

  @Override
  public String getDescription() {
    return "file names";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE VIRTUAL TABLE file_names USING fts5 (
            name,
            content = '',
            contentless_delete = 1,
            tokenize = 'trigram case_sensitive 1'
          )""");
      enter(connection, statement);
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  private static void enter(Connection connection, Statement statement) throws SQLException {
    try (PreparedStatement entry =
            connection.prepareStatement("INSERT INTO file_names (rowid, name) VALUES (?, ?)");
        ResultSet files =
            statement.executeQuery(
                """
                SELECT (r.seq << 40) | e.seq, e.at FROM rooms r
                CROSS JOIN file_list e ON e.room_id = r.id AND e.list = 'files/name/'
                ORDER BY 1""")) {
      while (files.next()) {
        entry.setLong(1, files.getLong(1));
        entry.setString(2, FileNameIndex.entry(files.getString(2)));
        entry.executeUpdate();
      }
    }
  }
}
