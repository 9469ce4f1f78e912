package dev.gantry.server.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.ProgressHandler;

/**
 * A database that tells what work costs in steps of SQLite's virtual machine, which are the same on
 * every computer.
 */
final class MeteredDatabase implements AutoCloseable {

  private final Connection connection;
  private final Database database;

  private MeteredDatabase(Connection connection, Database database) {
    this.connection = connection;
    this.database = database;
  }

  /** Opens a new database with all tables in a folder. */
  static MeteredDatabase open(Path folder) {
    Path file = folder.resolve("gantry.db");
    Connections connections = new Connections(file);
    try {
      Connection connection = connections.openWriter();
      new Schema(file, connections).bringUpToDate(connection);
      connections.useWriteAheadLog(connection);
      return new MeteredDatabase(connection, new Database(connection, connections));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Database database() {
    return database;
  }

  /** The steps of this work, which is done as one unit. */
  int stepsOf(Runnable work) {
    return database.writer().write(() -> counted(work));
  }

  private int counted(Runnable work) {
    AtomicInteger steps = new AtomicInteger();
    try {
      ProgressHandler.setHandler(connection, 1, counting(steps));
      try {
        work.run();
      } finally {
        ProgressHandler.clearHandler(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return steps.get();
  }

  private static ProgressHandler counting(AtomicInteger steps) {
    return new ProgressHandler() {
      @Override
      protected int progress() {
        steps.incrementAndGet();
        return 0;
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
