package dev.gantry.server.markup;

/** The parts of a URL as it may be typed in a message. */
final class Urls {
  private static final int LONGEST_SCHEME = 32;
  private static final int LONGEST_USER = 255;

  private Urls() {}

  /** The place after {@code scheme:}, or the place itself when there is no scheme. */
  static int schemeEnd(String text, int from, int limit) {
    int last = Math.min(limit, from + LONGEST_SCHEME + 1);
    int at = from;
    while (at < last && isScheme(text.charAt(at))) {
      at++;
    }
    return at > from && at < last && text.charAt(at) == ':' ? at + 1 : from;
  }

  /** Where the host after {@code scheme://user@} begins, or -1 when there is no authority. */
  static int hostStart(String text, int from, int limit) {
    int schemeEnd = schemeEnd(text, from, limit);
    if (schemeEnd == from || !text.startsWith("//", schemeEnd) || schemeEnd + 2 > limit) {
      return -1;
    }
    int start = schemeEnd + 2;
    int user = userEnd(text, start, limit);
    if (user > start && user < limit && text.charAt(user) == ':') {
      int password = userEnd(text, user + 1, limit);
      if (password > user + 1) {
        user = password;
      }
    }
    return user > start && user < limit && text.charAt(user) == '@' ? user + 1 : start;
  }

  /** The place after a host's {@code :port}, or the place itself when there is none. */
  static int portEnd(String text, int from, int limit) {
    if (from < limit && text.charAt(from) == ':') {
      int end = Chars.digitsEnd(text, from + 1, limit);
      return end > from + 1 ? end : from;
    }
    return from;
  }

  private static int userEnd(String text, int from, int limit) {
    int last = Math.min(limit, from + LONGEST_USER);
    int at = from;
    while (at < last && isUser(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isScheme(char c) {
    return Chars.isAsciiWord(c) || c == '+' || c == '-';
  }

  private static boolean isUser(char c) {
    return Chars.isAsciiWord(c) || c < 128 && "$&+_#?-.".indexOf(c) >= 0;
  }
}
