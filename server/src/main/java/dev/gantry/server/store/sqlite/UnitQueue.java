package dev.gantry.server.store.sqlite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Units waiting for the writer. Unlike the JDK's queues it can be closed: then no unit can be added
 * any more, and the writer is told once the last one is taken, so none is left behind unanswered.
 */
final class UnitQueue {

  private final int capacity;
  private final Deque<Unit<?>> units = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition roomLeft = lock.newCondition();
  private boolean closed;

  UnitQueue(int capacity) {
    this.capacity = capacity;
  }

  /** Adds a unit, waiting while the queue is full. */
  void add(Unit<?> unit) {
    lock.lock();
    try {
      while (units.size() >= capacity && !closed) {
        roomLeft.await();
      }
      if (closed) {
        throw new DataAccessResourceFailureException("The database is closed");
      }
      units.add(unit);
      changed.signal();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unit.withdrawn(e);
    } finally {
      lock.unlock();
    }
  }

  /** The next unit, or null once the queue is closed and empty. */
  Unit<?> take() {
    lock.lock();
    try {
      while (units.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  /** The next unit, or null where none waits at the moment. */
  Unit<?> poll() {
    lock.lock();
    try {
      return next();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return units.size();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      roomLeft.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Unit<?> next() {
    Unit<?> unit = units.poll();
    roomLeft.signal();
    return unit;
  }
}
