package dev.gantry.server.markup;

import java.util.Locale;
import java.util.Set;

/** Where a host ends in a text, and whether it is one that is worth a link. */
final class Hosts {
  private static final String LOCALHOST = "localhost";
  private static final int LONGEST = 255;
  private static final String FORBIDDEN = "\\/|><%`[]$@&+#?{}^";

  private Hosts() {}

  /**
   * The end of the host at a place, or the place itself when there is none. A host has a dot
   * between two labels, or is {@code localhost}.
   */
  static int end(String text, int from, int limit) {
    int last = Math.min(limit, from + LONGEST);
    if (from < last && text.charAt(from) == '_') {
      return from;
    }
    int at = labelEnd(text, from, last);
    int labels = at > from ? 1 : 0;
    while (labels > 0 && at + 1 < last && text.charAt(at) == '.') {
      int next = labelEnd(text, at + 1, last);
      if (next == at + 1) {
        break;
      }
      at = next;
      labels++;
    }
    return labels > 1 || isLocalhost(text, from, at) ? at : from;
  }

  /** Whether a link to the host is made without being asked for. */
  static boolean isLinkable(String host, Set<String> customDomains) {
    if (isAddress(host)) {
      return true;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST)) {
      return true;
    }
    for (String domain : customDomains) {
      if (name.equals(domain) || name.endsWith("." + domain)) {
        return true;
      }
    }
    return PublicSuffixes.endsInPublicSuffix(host);
  }

  private static boolean isLocalhost(String text, int from, int end) {
    return end - from == LOCALHOST.length() && text.startsWith(LOCALHOST, from);
  }

  private static int labelEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && isHostCharacter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isHostCharacter(char c) {
    if (c < 128) {
      return c > ' ' && !Chars.isPunctuation(c) && FORBIDDEN.indexOf(c) < 0;
    }
    return !Character.isWhitespace(c);
  }

  private static boolean isAddress(String host) {
    int numbers = 0;
    int at = 0;
    while (at < host.length()) {
      int end = Chars.digitsEnd(host, at, host.length());
      if (end == at || end - at > 3 || Integer.parseInt(host, at, end, 10) > 255) {
        return false;
      }
      numbers++;
      if (end < host.length() && host.charAt(end) != '.') {
        return false;
      }
      at = end + 1;
    }
    return numbers == 4 && !host.endsWith(".");
  }
}
