package dev.gantry.server.markup;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the URLs with a scheme in a text: the ones whose pages can be previewed. */
final class UrlScanner {
  private static final String SEPARATOR = "://";
  private static final int SHORTEST_SCHEME = 3;
  private static final int LONGEST_SCHEME = 9;
  private static final String LEFT_OUT_AT_END = ".,!?:;~*_'\"|";

  private UrlScanner() {}

  /** The URLs, each once, in order of appearance. */
  static Set<String> urls(String text) {
    Set<String> urls = new LinkedHashSet<>();
    int at = text.indexOf(SEPARATOR);
    while (at >= 0) {
      int start = schemeStart(text, at);
      int end = at + SEPARATOR.length();
      if (at - start >= SHORTEST_SCHEME) {
        int host = end;
        end = end(text, host);
        if (end > host) {
          urls.add(text.substring(start, end));
        }
      }
      at = text.indexOf(SEPARATOR, end);
    }
    return urls;
  }

  private static int schemeStart(String text, int end) {
    int at = end;
    while (at > 0 && at > end - LONGEST_SCHEME && Chars.isAsciiLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int end(String text, int from) {
    int end = from;
    int open = 0;
    while (end < text.length() && isPart(text.charAt(end))) {
      if (text.charAt(end) == '(') {
        open++;
      } else if (text.charAt(end) == ')' && --open < 0) {
        break;
      }
      end++;
    }
    while (end > from && LEFT_OUT_AT_END.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return !Character.isWhitespace(c) && "<>|`[]{}\"\\".indexOf(c) < 0;
  }
}
