package dev.gantry.server.store.sqlite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the messages of a history that are shown by how many of them come before. For one snapshot.
 */
final class ShownMessages {

  /** So many entries are looked at one by one. */
  private static final int FEW = 64;

  private static final int MARGIN = FEW / 4;

  private final ListReader history;
  private final List<ListReader> leftOut;

  ShownMessages(ListReader history, List<ListReader> leftOut) {
    this.history = history;
    this.leftOut = leftOut;
  }

  /** How many come before a position. */
  long before(Position position, long index) {
    return index - leftOut.stream().mapToLong(list -> list.rank(position)).sum();
  }

  /** Where in the history the message is before which so many are shown. */
  long indexOf(long shown) {
    return leftOut.isEmpty() ? shown : new Search(shown).index();
  }

  /**
   * What is left out is mostly spread evenly, so that the place is guessed from what lies on both
   * sides, and a little beside the guess is looked. Where guesses do not help, halving does.
   */
  private final class Search {

    private final long shown;
    private long low;
    private long lowShown;
    private long high = history.total();
    private long highShown = high - leftOut.stream().mapToLong(ListReader::total).sum();

    Search(long shown) {
      this.shown = shown;
    }

    long index() {
      while (isWide()) {
        long width = high - low;
        if (!isBesideRun()) {
          narrow(guess() - MARGIN);
        }
        if (isWide() && !isBesideRun()) {
          narrow(guess() + MARGIN);
        }
        if (isWide() && high - low > width / 2) {
          narrow((low + high) / 2);
        }
      }
      return amongFew();
    }

    /** What is between may all be left out, and then a guess would be beside it again and again. */
    private boolean isBesideRun() {
      return lowShown == shown || highShown == shown + 1;
    }

    private boolean isWide() {
      return high - low > FEW;
    }

    private long guess() {
      double part = (double) (shown - lowShown) / (highShown - lowShown);
      return low + (long) (part * (high - low));
    }

    private void narrow(long guess) {
      long index = Math.max(low + 1, Math.min(high - 1, guess));
      long before = before(history.position(index), index);
      if (before <= shown) {
        low = index;
        lowShown = before;
      } else {
        high = index;
        highShown = before;
      }
    }

    private long amongFew() {
      List<Position> few = history.positions(low, high - low);
      Set<Position> hidden = new HashSet<>();
      leftOut.forEach(list -> hidden.addAll(list.between(few.get(0), few.get(few.size() - 1))));
      long before = lowShown;
      for (int i = 0; i < few.size(); i++) {
        if (!hidden.contains(few.get(i)) && before++ == shown) {
          return low + i;
        }
      }
      throw new IllegalStateException("the counts of a history are wrong");
    }
  }
}
