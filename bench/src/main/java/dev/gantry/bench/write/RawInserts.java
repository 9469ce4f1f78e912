package dev.gantry.bench.write;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * As fast as rows with an index get into SQLite durably: one thread inserts what waits and commits
 * it together, nothing else. What everything else is measured against.
 */
public final class RawInserts implements AutoCloseable {

  private static final int MOST_TOGETHER = 256;

  private final BlockingQueue<Row> waiting = new LinkedBlockingQueue<>();
  private final Connection connection;
  private final PreparedStatement insert;
  private final Thread writer = new Thread(this::write, "raw-writer");
  private volatile boolean closed;

  /** Opens a new database in a folder. */
  public RawInserts(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("raw.db"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA wal_autocheckpoint = 4000");
      statement.execute(
          "CREATE TABLE messages (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
              + " room_id TEXT NOT NULL, created_at INTEGER NOT NULL, doc TEXT NOT NULL)");
      statement.execute("CREATE INDEX messages_by_room ON messages (room_id, created_at)");
    }
    connection.setAutoCommit(false);
    insert =
        connection.prepareStatement(
            "INSERT INTO messages (id, room_id, created_at, doc) VALUES (?, ?, ?, ?)");
    writer.start();
  }

  /** Returns when the row is on disk. */
  public void insert(String id, long createdAt, String document) {
    Row row = new Row(id, createdAt, document, new CompletableFuture<>());
    waiting.add(row);
    row.stored().join();
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }

  private void write() {
    List<Row> group = new ArrayList<>(MOST_TOGETHER);
    while (!closed) {
      try {
        Row first = waiting.poll(10, TimeUnit.MILLISECONDS);
        if (first != null) {
          group.add(first);
          waiting.drainTo(group, MOST_TOGETHER - 1);
          store(group);
          group.clear();
        }
      } catch (InterruptedException e) {
        return;
      } catch (SQLException e) {
        group.forEach(row -> row.stored().completeExceptionally(e));
        return;
      }
    }
  }

  private void store(List<Row> group) throws SQLException {
    for (Row row : group) {
      insert.setString(1, row.id());
      insert.setString(2, "room");
      insert.setLong(3, row.createdAt());
      insert.setString(4, row.document());
      insert.executeUpdate();
    }
    connection.commit();
    group.forEach(row -> row.stored().complete(null));
  }

  private record Row(String id, long createdAt, String document, CompletableFuture<Void> stored) {}
}
