package dev.gantry.server.store.mongo;

import dev.gantry.server.core.IdGenerator;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this process's lease, and ends what dead processes, or it itself, have left. */
final class ProcessKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessKeeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ProcessLease lease;
  private final Lanes lanes;
  private final UnitRecovery recovery;
  private final IdGenerator ids;

  private volatile Repetition repetition;

  ProcessKeeper(ProcessLease lease, Lanes lanes, UnitRecovery recovery, IdGenerator ids) {
    this.lease = lease;
    this.lanes = lanes;
    this.recovery = recovery;
    this.ids = ids;
  }

  /**
   * Takes a slot, ends what was left, and looks after both from now on.
   *
   * @param pause between one look and the next
   */
  void start(Duration pause) {
    take();
    recover();
    // The lease is renewed in time whatever there is to recover.
    repetition = Repetition.start("gantry-lease", pause, List.of(this::renew, this::recover));
  }

  /** Renews the lease, or takes another slot where it is lost. */
  void renew() {
    if (!lease.renew() && lanes.areIdle()) {
      take();
      LOG.warn("Another server has taken this one for dead; it has begun anew");
    }
  }

  /** Ends what this process had to leave, and what processes have left that are dead. */
  void recover() {
    lanes.settle();
    recovery.releaseLeft(lease.slot().number());
    Date now = lease.renewed();
    for (Slot dead : lease.expired(now)) {
      Slot mine = new Slot(dead.number(), ids.newId());
      if (lease.takeOver(dead, mine.owner(), now)) {
        recovery.recover(dead.number());
        lease.free(mine);
        LOG.info("Ended what a server had left that is gone");
      }
    }
  }

  /** Ends the units that are being applied, refuses others, and frees the slot. */
  @Override
  public void close() {
    boolean ended = false;
    try {
      ended = lanes.close(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop();
    if (ended) {
      lease.release();
    }
  }

  /** Stops as a killed process does, with nothing said to the others. */
  void stop() {
    Repetition running = repetition;
    if (running != null) {
      running.close();
    }
  }

  /** Takes a slot, which may hold what its last owner could not end. */
  private void take() {
    lease.take(ids.newId());
    recovery.recover(lease.slot().number());
  }
}
