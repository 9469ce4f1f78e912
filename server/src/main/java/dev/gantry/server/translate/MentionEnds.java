package dev.gantry.server.translate;

import com.google.common.base.CharMatcher;
import java.util.List;

/** Finds where the mentions in a text end; each answer costs the same, however long they are. */
final class MentionEnds {

  private static final CharMatcher LAST =
      CharMatcher.inRange('0', '9')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('a', 'z'))
          .or(CharMatcher.is('_'));
  private static final CharMatcher INNER = LAST.or(CharMatcher.anyOf(".:@-"));

  private final String text;
  private final List<String> otherNames;
  private final int[] nameEnds;

  /**
   * @param otherNames mentioned ones with other letters than those of English
   */
  MentionEnds(String text, List<String> otherNames) {
    this.text = text;
    this.otherNames = otherNames;
    this.nameEnds = nameEnds(text);
  }

  /** Whether the name has letters that only the alphabet of a workspace allows. */
  static boolean isOther(String name) {
    return !INNER.matchesAllOf(name) || !LAST.matches(name.charAt(name.length() - 1));
  }

  /** Where the mention ends that begins with this {@code @} or {@code #}; there if it is none. */
  int of(int start) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return start;
    }
    int longest =
        otherNames.stream()
            .filter(name -> text.startsWith(name, start + 1))
            .mapToInt(name -> start + 1 + name.length())
            .max()
            .orElse(start);
    int plain = nameEnds[start + 1];
    return plain > start + 1 ? Math.max(longest, plain) : longest;
  }

  /** For each place in the text, where a name ends that begins there. */
  private static int[] nameEnds(String text) {
    int[] ends = new int[text.length() + 1];
    ends[text.length()] = text.length();
    for (int at = text.length() - 1; at >= 0; at--) {
      char c = text.charAt(at);
      boolean goesOn = INNER.matches(c) && ends[at + 1] > at + 1;
      ends[at] = goesOn ? ends[at + 1] : LAST.matches(c) ? at + 1 : at;
    }
    return ends;
  }
}
