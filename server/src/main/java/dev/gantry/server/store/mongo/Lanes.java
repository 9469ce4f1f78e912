package dev.gantry.server.store.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The lanes of this process. A unit waits for a free one; there are as many as work at a time. The
 * one that was used last is used first, so that documents get few marks.
 */
final class Lanes {

  private final int count;
  private final Supplier<Slot> slot;
  private final BiConsumer<Lane, String> settlement;
  private final BlockingDeque<Integer> free = new LinkedBlockingDeque<>();
  private final BlockingQueue<Left> left = new LinkedBlockingQueue<>();

  private volatile boolean closed;

  private record Left(Lane lane, String unit) {}

  /**
   * @param slot the slot that this process has now; fails where it has none
   * @param settlement brings the unit to an end that was left in a lane, if it was begun
   */
  Lanes(int count, Supplier<Slot> slot, BiConsumer<Lane, String> settlement) {
    this.count = count;
    this.slot = slot;
    this.settlement = settlement;
    IntStream.rangeClosed(1, count).forEach(free::add);
  }

  Lane take() {
    try {
      Integer number = free.takeFirst();
      try {
        if (closed) {
          throw new DataAccessResourceFailureException("The database is closed");
        }
        return new Lane(slot.get(), number);
      } catch (RuntimeException e) {
        free.addFirst(number);
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataAccessResourceFailureException("Interrupted while waiting for others", e);
    }
  }

  void giveBack(Lane lane) {
    free.addFirst(lane.number());
  }

  /** Gives back a lane whose unit may or may not have ended. */
  void leave(Lane lane, String unit) {
    left.add(new Left(lane, unit));
  }

  /** Whether no unit is being applied, nor can begin to be while this process has no slot. */
  boolean areIdle() {
    return free.size() + left.size() == count;
  }

  /** Brings to an end what was left when the database could not be reached. */
  void settle() {
    for (Left next = left.peek(); next != null; next = left.peek()) {
      // The lane of a slot that was lost meanwhile is settled by whoever took that over.
      if (next.lane().slot().equals(slot.get())) {
        settlement.accept(next.lane(), next.unit());
      }
      giveBack(left.remove().lane());
    }
  }

  /**
   * Refuses further units and waits for those that are being applied.
   *
   * @return whether all have ended
   */
  boolean close(Duration patience) throws InterruptedException {
    closed = true;
    long until = System.nanoTime() + patience.toNanos();
    List<Integer> back = new ArrayList<>();
    Integer next = free.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    while (next != null) {
      back.add(next);
      next =
          back.size() == count ? null : free.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    free.addAll(back);
    return back.size() == count;
  }
}
