package dev.gantry.server.markup;

/** {@code color:#rgb}, {@code #rgba}, {@code #rrggbb} or {@code #rrggbbaa}. */
final class ColorScanner {
  private static final String PREFIX = "color:#";

  private ColorScanner() {}

  /** Reads a colour at a place; returns its end, or the place itself when there is none. */
  static int scan(String text, int from, int end, InlineNodes out) {
    if (!text.startsWith(PREFIX, from)) {
      return from;
    }
    int digits = from + PREFIX.length();
    int at = digits;
    while (at < end && at < digits + 9 && Character.digit(text.charAt(at), 16) >= 0) {
      at++;
    }
    int length = at - digits;
    boolean counts = length == 3 || length == 4 || length == 6 || length == 8;
    if (at > end || !counts || at < end && continuesWord(text.charAt(at))) {
      return from;
    }
    int width = length <= 4 ? 1 : 2;
    boolean alpha = length == 4 || length == 8;
    out.node(
        new Inline.Color(
            component(text, digits, width),
            component(text, digits + width, width),
            component(text, digits + 2 * width, width),
            alpha ? component(text, digits + 3 * width, width) : 255));
    return at;
  }

  private static boolean continuesWord(char c) {
    return c > ' ' && Chars.gluesMention(c);
  }

  private static int component(String text, int from, int width) {
    int value = Integer.parseInt(text, from, from + width, 16);
    return width == 1 ? value * 17 : value;
  }
}
