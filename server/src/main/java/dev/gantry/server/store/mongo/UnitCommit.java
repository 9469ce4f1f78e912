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
   * @throws org.springframework.dao.DataAccessException where the database refuses an effect, or
   *     cannot be reached; then all or nothing will be stored once it can
   */
  void commit(String unit, List<Effect> effects) {
    if (effects.isEmpty()) {
      return;
    }
    Lane lane = lanes.take();
    boolean settled = false;
    try {
      apply(lane, unit, effects);
      settled = true;
    } catch (ConflictException e) {
      settled = true;
      throw e;
    } catch (MongoException e) {
      // The database has refused it; what goes together has been ended.
      settled = true;
      throw MongoFailures.translate(e);
    } finally {
      if (settled) {
        lanes.giveBack(lane);
      } else {
        lanes.leave(lane, unit);
      }
    }
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
