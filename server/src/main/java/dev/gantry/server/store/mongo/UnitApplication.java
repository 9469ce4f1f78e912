package dev.gantry.server.store.mongo;

import com.mongodb.MongoException;
import java.util.List;

/**
 * Carries a journal entry out, or takes it back. Both can be begun again at any point, by this
 * process or by another one, and come to the same end.
 */
final class UnitApplication {

  private final UnitJournal journal;
  private final EffectRunner runner;

  UnitApplication(UnitJournal journal, EffectRunner runner) {
    this.journal = journal;
    this.runner = runner;
  }

  /**
   * Applies the entry's effects and closes it.
   *
   * @throws ConflictException where another's document stands in the way; nothing is left of the
   *     entry then
   * @throws MongoException where the database refuses an effect: nothing is left of the entry, or
   *     all but that
   */
  void complete(JournalEntry entry) {
    List<Effect> effects = entry.effects();
    int first = (int) effects.stream().takeWhile(Effect::canConflict).count();
    if (!entry.applying()) {
      applyUncertain(entry, first);
      if (first > 0 && first < effects.size()) {
        journal.applying(entry);
      }
    }
    MongoException refused = applyCertain(entry, first);
    journal.close(entry);
    if (refused != null) {
      throw refused;
    }
  }

  /** What the database refuses cannot be repeated for ever, and keeps nothing else back. */
  private MongoException applyCertain(JournalEntry entry, int from) {
    MongoException refused = null;
    for (int i = from; i < entry.effects().size(); i++) {
      try {
        runner.apply(entry.effects().get(i), entry.mark(i), true);
      } catch (MongoException e) {
        refused = refused == null ? e : refused;
      }
    }
    return refused;
  }

  private void applyUncertain(JournalEntry entry, int count) {
    try {
      for (int i = 0; i < count; i++) {
        runner.apply(entry.effects().get(i), entry.mark(i), true);
      }
    } catch (ConflictException | MongoException e) {
      for (int i = count - 1; i >= 0; i--) {
        runner.undo(entry.effects().get(i), entry.mark(i));
      }
      journal.close(entry);
      throw e;
    }
  }
}
