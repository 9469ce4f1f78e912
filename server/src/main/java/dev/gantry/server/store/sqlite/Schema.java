package dev.gantry.server.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database file to the schema that this code expects.
 *
 * <p>Every migration ends by writing its own number to {@code user_version}, inside its
 * transaction. A file that has the newest number is used as it is, since starting Flyway only to
 * hear that takes longer than the rest of opening.
 */
final class Schema {

  /** Number of the newest migration, under {@code db/sqlite} or in Java. */
  static final int VERSION = 5;

  static final int APPLICATION_ID = 0x47616E74;

  private final Path file;
  private final Connections connections;

  Schema(Path file, Connections connections) {
    this.file = file;
    this.connections = connections;
  }

  /**
   * Migrates where needed.
   *
   * @param writer has no statement open
   */
  void bringUpToDate(Connection writer) throws SQLException {
    int version = pragma(writer, "user_version");
    boolean empty = pragma(writer, "schema_version") == 0;
    if (!empty && pragma(writer, "application_id") != APPLICATION_ID) {
      throw new DatabaseUnavailableException(file, "it is not a Gantry database", null);
    }
    if (version > VERSION) {
      throw new DatabaseUnavailableException(
          file,
          "it has schema version %d, made by a newer Gantry; this one knows up to %d"
              .formatted(version, VERSION),
          null);
    }
    if (version < VERSION) {
      // Before the first table, so that a start that was cut off here is recognised as ours.
      claim(writer);
      migrate();
    }
  }

  private void migrate() {
    try {
      migrations(connections).load().migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnavailableException(file, "its schema cannot be migrated", e);
    }
  }

  /** All migrations, for a file. */
  static FluentConfiguration migrations(Connections connections) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(connections.dataSource())
        .locations("classpath:db/sqlite")
        .javaMigrations(new FileNamesMigration());
  }

  private static void claim(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getInt(1);
    }
  }
}
