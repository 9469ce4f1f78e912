package dev.gantry.server.store.mongo;

import dev.gantry.server.core.IdGenerator;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this process's lease, and takes over what dead processes have left. */
final class ProcessKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessKeeper.class);

  private final ProcessLease lease;
  private final Lanes lanes;
  private final UnitRecovery recovery;
  private final IdGenerator ids;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(ProcessKeeper::thread);

  ProcessKeeper(ProcessLease lease, Lanes lanes, UnitRecovery recovery, IdGenerator ids) {
    this.lease = lease;
    this.lanes = lanes;
    this.recovery = recovery;
    this.ids = ids;
  }

  /** Takes a slot, ends what dead processes have left, and does so again and again. */
  void start(Duration pause) {
    lease.take(ids.newId());
    turn();
    clock.scheduleWithFixedDelay(
        this::tryTurn, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Renews the lease, or takes another slot where it is lost, and looks after the dead. */
  void turn() {
    Date now = lease.renew();
    if (now == null) {
      if (lanes.areIdle()) {
        lease.take(ids.newId());
        LOG.warn("This server was taken for dead by another one and has begun anew");
      }
      return;
    }
    lanes.settle();
    for (Slot dead : lease.expired(now)) {
      takeOver(dead, now);
    }
  }

  private void takeOver(Slot dead, Date now) {
    String owner = ids.newId();
    if (lease.takeOver(dead, owner, now)) {
      recovery.recover(dead.number());
      lease.free(new Slot(dead.number(), owner));
      LOG.info("Ended what a server has left that is gone");
    }
  }

  private void tryTurn() {
    try {
      turn();
    } catch (RuntimeException e) {
      LOG.warn("The database does not answer as it should: {}", e.getMessage());
    }
  }

  /** Stops and frees the slot. */
  @Override
  public void close() {
    stop();
    lease.release();
  }

  /** Stops as a killed process does. */
  void stop() {
    clock.shutdownNow();
    try {
      clock.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "gantry-lease");
    thread.setDaemon(true);
    return thread;
  }
}
