package dev.gantry.server.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * One caller's work on its way through the writer thread. Its outcome, good or bad, is held back
 * until the commit is durable, since it may rest on what other units of the group wrote.
 */
final class Unit<T> {

  private final Supplier<T> work;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final List<Runnable> actions = new ArrayList<>();
  private T result;
  private Throwable failure;

  Unit(Supplier<T> work) {
    this.work = work;
  }

  /** Whether the one who asks, and nobody else, decides on what becomes of this unit. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** Does the work, again where it was undone, and says whether it ended well. */
  boolean run() {
    actions.clear();
    failure = null;
    try {
      result = work.get();
      return true;
    } catch (Throwable e) {
      failure = e;
      return false;
    }
  }

  /** Keeps an action for {@link #runActions}; called while the work runs. */
  void afterwards(Runnable action) {
    actions.add(action);
  }

  /** Runs what the work left for the time after its commit; called once it is durable. */
  void runActions() {
    actions.forEach(Runnable::run);
  }

  /** Hands the outcome to the caller. */
  void answer() {
    if (failure == null) {
      answer.complete(result);
    } else {
      answer.completeExceptionally(failure);
    }
  }

  /** Tells the caller that nothing was stored, whatever the work itself came to. */
  void fail(Throwable reason) {
    answer.completeExceptionally(reason);
  }

  /**
   * Waits for the outcome. An interrupt withdraws work that has not begun; work that has begun is
   * waited for, so that the caller knows what was stored. Either way the interrupt is kept.
   */
  T await() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get();
        } catch (InterruptedException e) {
          interrupted = true;
          if (claim()) {
            throw withdrawn(e);
          }
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static RuntimeException withdrawn(InterruptedException cause) {
    return new DataAccessResourceFailureException(
        "Interrupted while waiting for the database; nothing was stored", cause);
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }
}
