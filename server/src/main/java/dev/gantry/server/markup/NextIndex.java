package dev.gantry.server.markup;

/**
 * Finds the next occurrence of a string in a line and remembers it, so that asking again from a
 * later place costs nothing. This is what keeps unclosed brackets from costing quadratic time.
 */
final class NextIndex {
  private final String text;
  private final String needle;
  private final int end;
  private int from = -1;
  private int found = -1;

  NextIndex(String text, int end, String needle) {
    this.text = text;
    this.end = end;
    this.needle = needle;
  }

  /** The first occurrence at or after a place, or {@link Integer#MAX_VALUE}. */
  int at(int place) {
    if (from >= 0 && place >= from && place <= found) {
      return found;
    }
    from = place;
    found = search(place);
    return found;
  }

  private int search(int place) {
    int last = end - needle.length();
    char first = needle.charAt(0);
    for (int at = place; at <= last; at++) {
      if (text.charAt(at) == first && text.startsWith(needle, at)) {
        return at;
      }
    }
    return Integer.MAX_VALUE;
  }
}
