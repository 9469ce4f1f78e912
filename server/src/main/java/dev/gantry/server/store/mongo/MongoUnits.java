package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.core.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Units of work without the database's transactions. What the work writes is collected, and is
 * applied by way of a journal when the work is done; where others have changed meanwhile what it
 * has read by its id, the work is done again.
 */
final class MongoUnits implements UnitOfWork {

  private static final int ATTEMPTS = 50;

  private final ThreadLocal<Unit> running = new ThreadLocal<>();
  private final Lock turn = new ReentrantLock(true);
  private final UnitCommit commit;
  private final ChangeStamps stamps;
  private final Guards guards;
  private final HeldRules held;
  private final Supplier<Slot> slot;
  private final IdGenerator ids;

  /**
   * @param slot the slot that this process has now; fails where it has none
   */
  MongoUnits(
      UnitCommit commit,
      ChangeStamps stamps,
      Guards guards,
      HeldRules held,
      Supplier<Slot> slot,
      IdGenerator ids) {
    this.commit = commit;
    this.stamps = stamps;
    this.guards = guards;
    this.held = held;
    this.slot = slot;
    this.ids = ids;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    Unit outer = running.get();
    if (outer != null) {
      return within(outer, work);
    }
    try {
      return attempt(work);
    } catch (ConflictException e) {
      return again(work, e);
    } catch (MongoException e) {
      throw MongoFailures.translate(e);
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    Unit unit = running.get();
    if (unit == null) {
      action.run();
    } else {
      unit.afterwards(action);
    }
  }

  @Override
  public void guard(String rule) {
    Unit unit = running.get();
    if (unit != null) {
      guards.name(unit, rule);
    }
  }

  /** The unit that the calling code is part of. */
  Optional<Unit> current() {
    return Optional.ofNullable(running.get());
  }

  /** Runs a store's write as a part of the running unit, or as one of its own. */
  <T> T inUnit(Function<Unit, T> work) {
    return write(() -> work.apply(running.get()));
  }

  /**
   * Runs a store's write of something unique. Where that is taken the unit is done again, since
   * whoever asked before found it free, and sees then what another server has stored meanwhile.
   *
   * @throws DuplicateKeyException where the work does not ask, or cannot be done again
   */
  void runUnique(Runnable write) {
    inUnit(
        unit -> {
          try {
            write.run();
            return null;
          } catch (DuplicateKeyException e) {
            if (unit.isPartlyWritten()) {
              throw e;
            }
            ConflictException conflict = new ConflictException(e);
            unit.fail(conflict);
            throw conflict;
          }
        });
  }

  /** The stamp of a change of a room's messages, pending until the running unit is applied. */
  Instant stamp(String roomId, Instant wanted) {
    return inUnit(
        unit -> {
          boolean again = !unit.stamped(roomId);
          return stamps.next(roomId, wanted, unit.id(), unit.slot().number(), again);
        });
  }

  /**
   * Applies what the running unit has collected, so that the database answers as it should. That
   * part is not undone any more when the rest of the work fails.
   */
  void flush(Unit unit) {
    held.hold(unit);
    write(unit);
  }

  private void write(Unit unit) {
    List<Effect> effects = unit.drain();
    if (!effects.isEmpty()) {
      checkSlot(unit);
      boolean first = !unit.isPartlyWritten();
      try {
        commit.commit(unit.nextPart(), effects);
      } catch (RuntimeException e) {
        unit.fail(first || !(e instanceof ConflictException conflict) ? e : conflict.reason());
        unit.checkFailure();
      }
    }
  }

  /** Those whose work has to be done again do it one after the other, so that all come through. */
  private <T> T again(Supplier<T> work, ConflictException before) {
    ConflictException last = before;
    turn.lock();
    try {
      for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
        try {
          return attempt(work);
        } catch (ConflictException e) {
          last = e;
        }
      }
      throw last.reason();
    } catch (MongoException e) {
      throw MongoFailures.translate(e);
    } finally {
      turn.unlock();
    }
  }

  private <T> T attempt(Supplier<T> work) {
    Unit unit = new Unit(ids.newId(), slot.get());
    running.set(unit);
    T result;
    boolean released = false;
    try {
      result = work.get();
      unit.checkFailure();
      held.releaseWith(unit);
      write(unit);
      released = true;
    } catch (RuntimeException e) {
      // The work may have made another exception of the conflict.
      unit.checkFailure();
      throw guards.haveMoved(unit, e) ? new ConflictException(moved(e)) : e;
    } finally {
      running.remove();
      if (!unit.isUnsettled()) {
        stamps.release(unit.id(), unit.stampedRooms());
        if (!released) {
          held.release(unit);
        }
      }
    }
    unit.afterwards().forEach(Runnable::run);
    return result;
  }

  /** What it refused by may be older and younger than what another wrote by the same rule. */
  private static OptimisticLockingFailureException moved(RuntimeException refusal) {
    return new OptimisticLockingFailureException("Another unit named the same rule", refusal);
  }

  private static <T> T within(Unit unit, Supplier<T> work) {
    Unit.Savepoint before = unit.savepoint();
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      unit.returnTo(before);
      throw e;
    } finally {
      unit.release();
    }
  }

  /** Stamps of a slot that was lost meanwhile have been released by somebody else. */
  private void checkSlot(Unit unit) {
    if (!unit.slot().equals(slot.get())) {
      OptimisticLockingFailureException lost =
          new OptimisticLockingFailureException("This server has begun anew");
      if (unit.isPartlyWritten()) {
        throw new DataAccessResourceFailureException("This server has begun anew", lost);
      }
      throw new ConflictException(lost);
    }
  }
}
