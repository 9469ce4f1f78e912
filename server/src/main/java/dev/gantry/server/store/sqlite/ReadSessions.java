package dev.gantry.server.store.sqlite;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sessions that only read, opened as they are needed up to a limit. A general connection pool would
 * close the prepared statements each time a connection is given back.
 */
final class ReadSessions implements AutoCloseable {

  private final Connections connections;
  private final int limit;
  private final Semaphore permits;
  private final Deque<SqlSession> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReadSessions(Connections connections, int limit) {
    this.connections = connections;
    this.limit = limit;
    this.permits = new Semaphore(limit);
  }

  /** Runs a query on what was last committed, waiting for a session where all are busy. */
  <T> T read(Function<SqlSession, T> query) {
    permits.acquireUninterruptibly();
    try {
      SqlSession session = session();
      try {
        return query.apply(session);
      } finally {
        session.recover();
        idle.push(session);
      }
    } finally {
      permits.release();
    }
  }

  /** Waits for the queries that run and refuses later ones. */
  @Override
  public void close() {
    permits.acquireUninterruptibly(limit);
    closed = true;
    idle.forEach(SqlSession::close);
    idle.clear();
    permits.release(limit);
  }

  private SqlSession session() {
    if (closed) {
      throw new DataAccessResourceFailureException("The database is closed");
    }
    SqlSession session = idle.poll();
    if (session != null) {
      return session;
    }
    try {
      return new SqlSession(connections.openReader());
    } catch (SQLException e) {
      throw SqlFailures.translate(e);
    }
  }
}
