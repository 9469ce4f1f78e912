package dev.gantry.server.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Where the stores send their SQL. Within a unit of work it runs on the writer's session and sees
 * what the unit wrote; elsewhere queries see the last commit, and an update is a unit of its own.
 */
final class Database implements AutoCloseable {

  private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final SqlSession writeSession;
  private final ReadSessions readSessions;
  private final WriteTransaction transaction;
  private final NewTexts newTexts;
  private final NewInRooms newInRooms;
  private final NewForMembers newForMembers;
  private final ListTails listTails;
  private final RecordVersions versions = new RecordVersions();
  private final GroupCommitWriter writer;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over a connection whose schema is up to date, and starts the writer on it. */
  Database(Connection writeConnection, Connections connections) {
    this.writeSession = new SqlSession(writeConnection);
    this.readSessions = new ReadSessions(connections, READERS);
    this.transaction = new WriteTransaction(writeSession);
    this.newTexts = new NewTexts(writeSession);
    this.newInRooms = new NewInRooms(writeSession);
    this.newForMembers = new NewForMembers(writeSession);
    this.listTails = new ListTails(writeSession);
    List.of(newTexts, newInRooms, newForMembers, listTails).forEach(transaction::addHeldBack);
    transaction.addListener(versions);
    this.writer = new GroupCommitWriter(transaction);
  }

  /** Opens a database file, creating it or bringing its schema up to date where needed. */
  static Database open(Path file) {
    Connections connections = new Connections(file);
    Connection writeConnection = null;
    try {
      writeConnection = connections.openWriter();
      new Schema(file, connections).bringUpToDate(writeConnection);
      connections.useWriteAheadLog(writeConnection);
      return new Database(writeConnection, connections);
    } catch (SQLException e) {
      JdbcUtils.closeConnection(writeConnection);
      throw new DatabaseUnavailableException(file, SqlFailures.reason(e), e);
    } catch (RuntimeException e) {
      JdbcUtils.closeConnection(writeConnection);
      throw e;
    }
  }

  /** Keeps a listener informed from now on; meant for the time before the first unit. */
  void addListener(TransactionListener listener) {
    transaction.addListener(listener);
  }

  /** What the search index is given at the end of a transaction; for units of work. */
  NewTexts newTexts() {
    return newTexts;
  }

  /** What rooms are given at the end of a transaction; for units of work. */
  NewInRooms newInRooms() {
    return newInRooms;
  }

  /** What memberships are given at the end of a transaction; for units of work. */
  NewForMembers newForMembers() {
    return newForMembers;
  }

  /** What is appended to lists; for units of work. */
  ListTails listTails() {
    return listTails;
  }

  GroupCommitWriter writer() {
    return writer;
  }

  long commits() {
    return transaction.commits();
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
    return query(session -> session.first(sql, reader, arguments));
  }

  <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    return query(session -> session.list(sql, reader, arguments));
  }

  /** As {@link #first}, also where a unit holds something back; for columns that never are. */
  <T> Optional<T> firstAsWritten(String sql, RowReader<T> reader, Object... arguments) {
    return query(session -> session.firstAsWritten(sql, reader, arguments));
  }

  /** As {@link #list}, also where a unit holds something back; for columns that never are. */
  <T> List<T> listAsWritten(String sql, RowReader<T> reader, Object... arguments) {
    return query(session -> session.listAsWritten(sql, reader, arguments));
  }

  /** Goes through the rows as long as the reader wants more of them. */
  void until(String sql, RowReader<Boolean> wantsMore, Object... arguments) {
    query(
        session -> {
          session.until(sql, wantsMore, arguments);
          return null;
        });
  }

  /** Runs several queries that must see the same state. */
  <T> T snapshot(Function<SqlSession, T> queries) {
    return writer.isInUnit()
        ? queries.apply(writeSession)
        : readSessions.read(session -> session.snapshot(queries));
  }

  /** An empty cache of records that are changed by {@link #change} or {@link #changeAll} alone. */
  <V> RecordCache<V> newCache() {
    return new RecordCache<>(versions, writer::isInUnit);
  }

  /**
   * As {@link #update}, for a statement that changes or removes a record which a cache may keep.
   */
  int change(String record, String sql, Object... arguments) {
    return writer.write(
        () -> {
          versions.change(record);
          return writeSession.update(sql, arguments);
        });
  }

  /** Tells all caches, from within a unit, that it changes any number of records. */
  void changeAll() {
    versions.changeAll();
  }

  int update(String sql, Object... arguments) {
    return writer.write(() -> writeSession.update(sql, arguments));
  }

  /** Runs several updates of which none counts where one fails, also when the unit goes on. */
  void together(Runnable updates) {
    writer.run(() -> transaction.together(updates));
  }

  /** Finishes what waits and closes all connections; a second call does nothing. */
  @Override
  public void close() {
    writer.close();
    readSessions.close();
    if (closed.compareAndSet(false, true)) {
      try (writeSession) {
        writeSession.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
      }
    }
  }

  private <T> T query(Function<SqlSession, T> query) {
    return writer.isInUnit() ? query.apply(writeSession) : readSessions.read(query);
  }
}
