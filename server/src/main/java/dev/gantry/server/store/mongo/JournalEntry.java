package dev.gantry.server.store.mongo;

import java.util.List;

/**
 * A unit of work, or a part of one, that is to be applied.
 *
 * @param lane where it is applied: a name that no other unit has at the same time
 * @param unit an id that is never used again
 * @param effects those that can conflict first
 * @param applying whether nothing can stand in its way any more, so that it must be completed
 */
record JournalEntry(String lane, String unit, List<Effect> effects, boolean applying) {

  Mark mark(int index) {
    return new Mark(lane, unit, index);
  }
}
