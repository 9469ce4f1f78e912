package dev.gantry.server.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private DataAccessException breakdown;

  SqlSession(Connection connection) {
    this.connection = connection;
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
    try (ResultSet rows = bind(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** All rows, read to the end so that no snapshot stays open. */
  <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
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

  /** Goes through the rows and keeps none of them. */
  void each(String sql, RowReader<?> reader, Object... arguments) {
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
    try {
      return queries.apply(this);
    } finally {
      // A session that breaks down is used again, and must not go on seeing this state.
      recover();
      update("ROLLBACK");
    }
  }

  /** Runs a statement that is no query and returns the number of rows it changed. */
  int update(String sql, Object... arguments) {
    try {
      return bind(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
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
    if (breakdown != null) {
      throw breakdown;
    }
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, column(arguments[i]));
    }
    return statement;
  }

  private DataAccessException failed(String sql, SQLException cause) {
    // The driver closes a statement that failed.
    JdbcUtils.closeStatement(statements.remove(sql));
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
}
