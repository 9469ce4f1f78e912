package dev.gantry.server.store.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import dev.gantry.server.core.IdGenerator;
import java.time.Duration;
import java.util.Date;

/**
 * This process as one of those that share a database: its slot, its lanes and its units of work.
 */
final class MongoProcess implements AutoCloseable {

  private static final int LANES = 16;
  private static final int JOURNAL_PIECE = 12_000_000;

  private final ProcessLease lease;
  private final MongoUnits units;
  private final ChangeStamps stamps;
  private final HeldRules held;
  private final ProcessKeeper keeper;

  /**
   * @param durable how durable a unit has to be at its end
   * @param length how long a lease lasts; a process that does not renew its own counts as dead
   * @param beforeCommand called ahead of every command of a commit
   */
  MongoProcess(
      MongoDatabase database,
      WriteConcern durable,
      IdGenerator ids,
      Duration length,
      Runnable beforeCommand) {
    this.lease = new ProcessLease(database, length);
    Commands commands =
        new Commands(
            () -> {
              lease.slot();
              beforeCommand.run();
            });
    this.stamps = new ChangeStamps(database, commands);
    this.held = new HeldRules(database, commands);
    EffectRunner runner = new EffectRunner(database, commands);
    UnitJournal journal = new UnitJournal(database, durable, commands, JOURNAL_PIECE);
    UnitApplication application = new UnitApplication(journal, runner);
    UnitRecovery recovery = new UnitRecovery(journal, application, stamps, held);
    Lanes lanes = new Lanes(LANES, lease::slot, recovery::settle);
    this.units =
        new MongoUnits(
            new UnitCommit(lanes, journal, application, runner.with(durable)),
            stamps,
            new Guards(database, journal),
            held,
            lease::slot,
            ids);
    this.keeper = new ProcessKeeper(lease, lanes, recovery, ids);
  }

  /** Takes a slot and ends what dead processes have left. */
  void start(Duration pause) {
    keeper.start(pause);
  }

  /** The slot of this process; fails where its lease has run out. */
  Slot slot() {
    return lease.slot();
  }

  /** When the lease was renewed last, by the clock of the database. */
  Date renewed() {
    return lease.renewed();
  }

  MongoUnits units() {
    return units;
  }

  ChangeStamps stamps() {
    return stamps;
  }

  /** Makes the indexes by which is found what dead processes have left. */
  void createIndexes(Indexes indexes) {
    stamps.createIndexes(indexes);
    held.createIndexes(indexes);
  }

  ProcessKeeper keeper() {
    return keeper;
  }

  @Override
  public void close() {
    keeper.close();
  }
}
