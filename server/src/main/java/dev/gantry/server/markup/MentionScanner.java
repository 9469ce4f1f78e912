package dev.gantry.server.markup;

/** {@code @user}, {@code @user:server}, {@code @user@server} and {@code #room} in a line. */
final class MentionScanner {
  private MentionScanner() {}

  /** Reads a mention at a place; returns its end, or the place itself when there is none. */
  static int scan(String text, int from, int end, InlineNodes out) {
    return text.charAt(from) == '#' ? channel(text, from, end, out) : user(text, from, end, out);
  }

  private static int channel(String text, int from, int end, InlineNodes out) {
    int nameEnd = nameEnd(text, from + 1, end);
    if (nameEnd == from + 1) {
      return from;
    }
    out.node(new Inline.MentionChannel(text.substring(from + 1, nameEnd)));
    return nameEnd;
  }

  private static int user(String text, int from, int end, InlineNodes out) {
    int name = from;
    while (name < end && text.charAt(name) == '@') {
      name++;
    }
    int nameEnd = nameEnd(text, name, end);
    if (nameEnd == name) {
      return from;
    }
    if (nameEnd < end && (text.charAt(nameEnd) == ':' || text.charAt(nameEnd) == '@')) {
      int secondEnd = nameEnd(text, nameEnd + 1, end);
      nameEnd = secondEnd > nameEnd + 1 ? secondEnd : nameEnd;
    }
    if (text.startsWith("__", nameEnd - 2)) {
      return from;
    }
    out.node(new Inline.MentionUser(text.substring(name, nameEnd)));
    return nameEnd;
  }

  private static int nameEnd(String text, int from, int end) {
    int at = from;
    while (at < end && Chars.isName(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
