package dev.gantry.server.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one database file, with the settings that durability and speed need. */
final class Connections {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;
  private static final int CACHE_KIBIBYTES = 16 * 1024;

  private final Path file;

  Connections(Path file) {
    this.file = file;
  }

  /** The one connection that writes. */
  Connection openWriter() throws SQLException {
    Connection connection = dataSource().getConnection();
    execute(
        connection,
        "PRAGMA synchronous = FULL",
        // Plain fsync on macOS leaves the data in the drive's cache; elsewhere this does nothing.
        "PRAGMA fullfsync = ON",
        "PRAGMA checkpoint_fullfsync = ON",
        "PRAGMA wal_autocheckpoint = 4000",
        "PRAGMA journal_size_limit = 67108864");
    return connection;
  }

  /** Lets readers go on while the writer writes; the file remembers it. */
  void useWriteAheadLog(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
      if (!mode.next() || !"wal".equalsIgnoreCase(mode.getString(1))) {
        // SQLite keeps the mode that it has, and says nothing.
        throw new SQLException("its file system has no shared memory, which SQLite's log needs");
      }
    }
  }

  /** A connection that sees the last commit and cannot write. */
  Connection openReader() throws SQLException {
    Connection connection = dataSource().getConnection();
    execute(connection, "PRAGMA query_only = ON");
    return connection;
  }

  SQLiteDataSource dataSource() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // Else the driver asks for the number of the row after each INSERT.
    config.setGetGeneratedKeys(false);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static void execute(Connection connection, String... pragmas) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
    }
  }
}
