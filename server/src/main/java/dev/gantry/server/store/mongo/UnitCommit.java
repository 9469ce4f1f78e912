package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import java.util.List;

/** Makes what a unit of work has collected durable, all or nothing. */
final class UnitCommit {

  private final Lanes lanes;
  private final UnitJournal journal;
  private final UnitApplication application;
  private final EffectRunner durable;

  /**
   * @param durable applies the only effect of a unit
   */
  UnitCommit(Lanes lanes, UnitJournal journal, UnitApplication application, EffectRunner durable) {
    this.lanes = lanes;
    this.journal = journal;
    this.application = application;
    this.durable = durable;
  }

  /**
   * Applies the effects.
   *
   * @throws ConflictException where others stand in the way; nothing is stored then
   * @throws org.springframework.dao.DataAccessException where the database refuses an effect
   * @throws UnsettledException where it cannot be reached
   */
  void commit(String unit, List<Effect> effects) {
    if (effects.isEmpty()) {
      return;
    }
    Lane lane = lanes.take();
    try {
      apply(lane, unit, effects);
    } catch (ConflictException e) {
      lanes.giveBack(lane);
      throw e;
    } catch (MongoException e) {
      // The database has refused it, and what goes together has been ended.
      lanes.giveBack(lane);
      throw MongoFailures.translate(e);
    } catch (RuntimeException | Error e) {
      lanes.leave(lane, unit);
      throw new UnsettledException(e);
    }
    lanes.giveBack(lane);
  }

  private void apply(Lane lane, String unit, List<Effect> effects) {
    Effect only = effects.get(0);
    if (effects.size() == 1 && !only.isForMany()) {
      durable.apply(only, new Mark(lane.name(), unit, 0), !only.isRepeatable());
    } else {
      JournalEntry entry = new JournalEntry(lane.name(), unit, effects, false);
      journal.open(lane.slot(), entry);
      application.complete(entry);
    }
  }
}
