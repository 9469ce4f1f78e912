package dev.gantry.server.store.mongo;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessResourceFailureException;

/** The lanes of this process. A unit waits for a free one; there are as many as work at a time. */
final class Lanes {

  private final int count;
  private final Supplier<Slot> slot;
  private final BiConsumer<Lane, String> settlement;
  private final BlockingQueue<Integer> free = new LinkedBlockingQueue<>();
  private final BlockingQueue<Left> unsettled = new LinkedBlockingQueue<>();

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
      Integer number = free.take();
      try {
        return new Lane(slot.get(), number);
      } catch (RuntimeException e) {
        free.add(number);
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataAccessResourceFailureException("Interrupted while waiting for others", e);
    }
  }

  void giveBack(Lane lane) {
    free.add(lane.number());
  }

  /** Gives back a lane whose unit may or may not have ended. */
  void leave(Lane lane, String unit) {
    unsettled.add(new Left(lane, unit));
  }

  /** Whether no unit is being applied, nor can begin to be while this process has no slot. */
  boolean areIdle() {
    return free.size() + unsettled.size() == count;
  }

  /**
   * Brings to an end what was left when the database could not be reached. Asked time and again.
   */
  void settle() {
    for (Left left = unsettled.peek(); left != null; left = unsettled.peek()) {
      // The lane of a slot that was lost meanwhile is settled by whoever took that over.
      if (left.lane().slot().equals(slot.get())) {
        settlement.accept(left.lane(), left.unit());
      }
      free.add(unsettled.remove().lane().number());
    }
  }
}
