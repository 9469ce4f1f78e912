package dev.gantry.server.store.sqlite;

import dev.gantry.server.core.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Runs all units of work on one thread, as many as wait in one transaction: a commit waits for the
 * disk, and the disk takes as long for a hundred units as for one.
 *
 * <p>A unit that throws after it has written is undone alone: the whole group is undone and run
 * again with a savepoint for each. As that is rare, groups do without savepoints, which cost more
 * than many a statement. A nested unit is part of the outer one.
 */
final class GroupCommitWriter implements UnitOfWork, AutoCloseable {

  private static final int QUEUE_CAPACITY = 1024;
  private static final int GROUP_LIMIT = 256;

  private final WriteTransaction transaction;
  private final UnitQueue queue = new UnitQueue(QUEUE_CAPACITY);
  private final Thread thread = new Thread(this::serve, "sqlite-writer");
  private final List<Unit<?>> group = new ArrayList<>(GROUP_LIMIT);
  private Unit<?> running;

  GroupCommitWriter(WriteTransaction transaction) {
    this.transaction = transaction;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (isInUnit()) {
      return work.get();
    }
    Unit<T> unit = new Unit<>(work);
    queue.add(unit);
    T result = unit.await();
    unit.runActions();
    return result;
  }

  @Override
  public void afterCommit(Runnable action) {
    if (isInUnit()) {
      running.afterwards(action);
    } else {
      action.run();
    }
  }

  /** Nothing to do: units run one after the other. */
  @Override
  public void guard(String rule) {}

  /** Whether the calling code is part of a unit, and so may use the writer's session. */
  boolean isInUnit() {
    return Thread.currentThread() == thread;
  }

  int waiting() {
    return queue.size();
  }

  boolean isClosed() {
    return queue.isClosed();
  }

  /** Refuses further units, finishes those that wait, and returns when the last is answered. */
  @Override
  public void close() {
    if (isInUnit()) {
      throw new IllegalStateException("A unit of work cannot close the database it runs on");
    }
    queue.close();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    try {
      for (Unit<?> first = queue.take(); first != null; first = queue.take()) {
        commitGroup(first);
      }
    } finally {
      abandon();
    }
  }

  private void commitGroup(Unit<?> first) {
    group.clear();
    try {
      if (!runTogether(first)) {
        transaction.undo();
        runApart();
      }
      transaction.commit();
      group.forEach(Unit::answer);
    } catch (Throwable failure) {
      // Whatever it is, the callers must hear of it and the next group must get its chance.
      transaction.undo();
      first.claim();
      first.fail(failure);
      group.forEach(unit -> unit.fail(failure));
    }
  }

  /** Runs those that wait, up to one that failed after it had written; false where there is one. */
  private boolean runTogether(Unit<?> first) {
    transaction.begin();
    boolean well = true;
    for (Unit<?> unit = first; unit != null; unit = well ? next() : null) {
      if (unit.claim()) {
        group.add(unit);
        running = unit;
        well = transaction.apply(unit);
      }
    }
    return well;
  }

  private void runApart() {
    transaction.begin();
    if (group.size() == 1) {
      // Nobody else's work was undone with it, so that it need not fail a second time.
      return;
    }
    for (Unit<?> unit : group) {
      running = unit;
      transaction.applyAlone(unit);
    }
  }

  private Unit<?> next() {
    return group.size() < GROUP_LIMIT ? queue.poll() : null;
  }

  /** Nobody waits for ever, even if this thread should end by an error that nobody thought of. */
  private void abandon() {
    Throwable closed = new DataAccessResourceFailureException("The database is closed");
    queue.close();
    group.forEach(unit -> unit.fail(closed));
    for (Unit<?> unit = queue.poll(); unit != null; unit = queue.poll()) {
      unit.fail(closed);
    }
  }
}
