package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings to an end what processes have begun that are dead or were cut off. */
final class UnitRecovery {

  private static final Logger LOG = LoggerFactory.getLogger(UnitRecovery.class);

  private final UnitJournal journal;
  private final UnitApplication application;
  private final ChangeStamps stamps;
  private final HeldRules held;

  UnitRecovery(
      UnitJournal journal, UnitApplication application, ChangeStamps stamps, HeldRules held) {
    this.journal = journal;
    this.application = application;
    this.stamps = stamps;
    this.held = held;
  }

  /** Ends all that the owner of a slot has left; nobody else may write for it meanwhile. */
  void recover(int slot) {
    journal.lanesOf(slot).forEach(this::settle);
    journal.sweep(slot);
    stamps.releaseAllOf(slot);
    held.releaseAllOf(slot);
  }

  /** Ends stamps of this process, and releases rules, where that could not be with their units. */
  void releaseLeft(int slot) {
    stamps.releaseLeft(slot);
    held.releaseLeft();
  }

  /** Brings a unit to an end of which this process has left a part. */
  void settle(Lane lane, String part) {
    settle(lane.name());
    stamps.release(lane.slot().number(), Unit.ofPart(part));
    held.release(lane.slot().number(), Unit.ofPart(part));
  }

  /** Completes what was left in a lane, or takes it back where that cannot be. */
  private void settle(String lane) {
    try {
      journal.find(lane).ifPresent(application::complete);
    } catch (ConflictException | MongoException e) {
      LOG.warn("A unit of work was taken back that nobody waits for: {}", e.getMessage());
    }
  }
}
