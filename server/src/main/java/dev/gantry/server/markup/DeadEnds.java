package dev.gantry.server.markup;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers from which places of a line no closing mark is found, for each context, so that no
 * stretch is searched twice in vain. Without it, text such as {@code *_*_*_} costs quadratic time.
 */
final class DeadEnds {
  private final Map<Integer, BitSet> places = new HashMap<>();
  private int[] visited = new int[16];
  private int size;

  /** Begins a search; give the result to {@link #failed} or {@link #closed}. */
  int begin() {
    return size;
  }

  /** Notes that the search has come to a place. */
  void visit(int place) {
    if (size == visited.length) {
      visited = Arrays.copyOf(visited, size * 2);
    }
    visited[size++] = place;
  }

  void closed(int begin) {
    size = begin;
  }

  void failed(int begin, Context context) {
    BitSet dead = places.computeIfAbsent(context.key(), key -> new BitSet());
    for (int i = begin; i < size; i++) {
      dead.set(visited[i]);
    }
    size = begin;
  }

  boolean contains(int place, Context context) {
    if (places.isEmpty()) {
      return false;
    }
    BitSet dead = places.get(context.key());
    return dead != null && dead.get(place);
  }
}
