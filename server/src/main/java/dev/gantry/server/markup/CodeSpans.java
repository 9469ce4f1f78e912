package dev.gantry.server.markup;

/** Hides code from those who search a text for something else. */
final class CodeSpans {
  private static final String FENCE = "```";

  private CodeSpans() {}

  /** The text with every character of inline code and fenced code replaced by a blank. */
  static String blank(String text) {
    if (text.indexOf('`') < 0) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text);
    NextIndex fence = new NextIndex(text, text.length(), FENCE);
    NextIndex backtick = new NextIndex(text, text.length(), "`");
    NextIndex lineEnd = new NextIndex(text, text.length(), "\n");
    int at = backtick.at(0);
    while (at < text.length()) {
      int end = at + 1;
      if (text.startsWith(FENCE, at) && fence.at(at + 3) < text.length()) {
        end = fence.at(at + 3) + 3;
        blank(visible, at, end);
      } else if (backtick.at(at + 1) < lineEnd.at(at + 1)) {
        int close = backtick.at(at + 1);
        end = close > at + 1 ? close + 1 : close;
        blank(visible, at, close);
      }
      at = backtick.at(end);
    }
    return visible.toString();
  }

  private static void blank(StringBuilder text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
