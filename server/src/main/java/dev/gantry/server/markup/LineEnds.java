package dev.gantry.server.markup;

/** Where the lines of a text end. */
final class LineEnds {
  private LineEnds() {}

  /** The end of the line at a place, before its line end. */
  static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The place after the line end at a place; the place itself at the end of the text. */
  static int next(String text, int lineEnd) {
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, text.length());
  }

  /** Whether a line ends at a place and another begins. */
  static boolean isAt(String text, int place) {
    return place < text.length() && isLineEnd(text.charAt(place));
  }

  /** The first place at or after another that is not a blank. */
  static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Chars.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
