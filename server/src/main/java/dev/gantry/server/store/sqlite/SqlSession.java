package dev.gantry.server.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * One connection together with the statements prepared on it, which are kept: preparing costs more
 * than most of them take to run. SQL texts are constants, so their number is bounded. For one
 * thread at a time.
 */
final class SqlSession implements AutoCloseable {

  private final Connection connection;
  private final Map<String, Prepared> statements = new HashMap<>();
  private final Map<String, Runnable> uses = new LinkedHashMap<>();
  private long writes;
  private DataAccessException breakdown;

  SqlSession(Connection connection) {
    this.connection = connection;
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
    runBefore(sql);
    return firstAsWritten(sql, reader, arguments);
  }

  /** As {@link #first}, without what is held back; for columns that never are. */
  <T> Optional<T> firstAsWritten(String sql, RowReader<T> reader, Object... arguments) {
    try (ResultSet rows = bind(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** All rows, read to the end so that no snapshot stays open. */
  <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    runBefore(sql);
    return listAsWritten(sql, reader, arguments);
  }

  /** As {@link #list}, without what is held back; for columns that never are. */
  <T> List<T> listAsWritten(String sql, RowReader<T> reader, Object... arguments) {
    try (ResultSet rows = bind(sql, arguments).executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(reader.read(rows));
      }
      return values;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Goes through the rows as long as the reader wants more of them. */
  void until(String sql, RowReader<Boolean> wantsMore, Object... arguments) {
    runBefore(sql);
    try (ResultSet rows = bind(sql, arguments).executeQuery()) {
      boolean more = true;
      while (more && rows.next()) {
        more = wantsMore.read(rows);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Goes through the rows and keeps none of them. */
  void each(String sql, RowReader<?> reader, Object... arguments) {
    runBefore(sql);
    try (ResultSet rows = bind(sql, arguments).executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs queries on one state of the database, whatever is committed meanwhile. */
  <T> T snapshot(Function<SqlSession, T> queries) {
    update("BEGIN");
    T result;
    try {
      result = queries.apply(this);
    } catch (RuntimeException | Error e) {
      endSnapshot(e);
      throw e;
    }
    update("ROLLBACK");
    return result;
  }

  /** Whatever it was, the session is used again and must not go on seeing the old state. */
  private void endSnapshot(Throwable failure) {
    recover();
    try {
      update("ROLLBACK");
    } catch (DataAccessException e) {
      // SQLite has already rolled back by itself, as it does when it cannot read.
      failure.addSuppressed(e);
    }
  }

  /** Runs a statement that is no query and returns the number of rows it changed. */
  int update(String sql, Object... arguments) {
    runBefore(sql);
    return writeHeld(sql, arguments);
  }

  /** As {@link #update}, for what was held back. */
  int writeHeld(String sql, Object... arguments) {
    try {
      return bind(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * Runs an action before each statement that names a table. Meant for the time before the first
   * statement.
   *
   * @param table a name that no other word in any statement contains
   */
  void beforeUseOf(String table, Runnable action) {
    uses.put(table, action);
  }

  /** How often something was written so far, or held back to be written. */
  long writes() {
    return writes;
  }

  /** Counts what is held back as written. */
  void noteHeldBack() {
    writes++;
  }

  /** Throws what the session broke down with, if it did. */
  void requireSound() {
    if (breakdown != null) {
      throw breakdown;
    }
  }

  /** Takes up work again after a breakdown, with a new transaction. */
  void recover() {
    breakdown = null;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlFailures.translate(e);
    }
  }

  private PreparedStatement bind(String sql, Object[] arguments) throws SQLException {
    Prepared prepared = prepared(sql);
    if (prepared.writes()) {
      writes++;
    }
    PreparedStatement statement = prepared.statement();
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, column(arguments[i]));
    }
    return statement;
  }

  private void runBefore(String sql) {
    if (!uses.isEmpty()) {
      try {
        prepared(sql).before().forEach(Runnable::run);
      } catch (SQLException e) {
        throw failed(sql, e);
      }
    }
  }

  private Prepared prepared(String sql) throws SQLException {
    requireSound();
    Prepared prepared = statements.get(sql);
    if (prepared == null) {
      prepared = prepare(sql);
      statements.put(sql, prepared);
    }
    return prepared;
  }

  private Prepared prepare(String sql) throws SQLException {
    List<Runnable> before =
        uses.entrySet().stream()
            .filter(use -> sql.contains(use.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    boolean query = sql.startsWith("SELECT") || sql.startsWith("WITH") || sql.startsWith("PRAGMA");
    return new Prepared(connection.prepareStatement(sql), !query, before);
  }

  private DataAccessException failed(String sql, SQLException cause) {
    // The driver closes a statement that failed.
    Prepared prepared = statements.remove(sql);
    if (prepared != null) {
      JdbcUtils.closeStatement(prepared.statement());
    }
    DataAccessException failure = SqlFailures.translate(cause);
    if (failure instanceof DataAccessResourceFailureException) {
      // SQLite may have rolled back. Work that goes on regardless would commit piece by piece.
      breakdown = failure;
    }
    return failure;
  }

  private static Object column(Object value) {
    if (value instanceof Instant time) {
      return time.toEpochMilli();
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value;
  }

  /**
   * @param before what has to be done before each use
   */
  private record Prepared(PreparedStatement statement, boolean writes, List<Runnable> before) {}
}
