package dev.gantry.server.markup;

/** Formulas inside a line: {@code $x$} and {@code \(x\)}, each only where it is switched on. */
final class KatexScanner {
  private final Line line;
  private final MarkupOptions options;

  KatexScanner(Line line, MarkupOptions options) {
    this.line = line;
    this.options = options;
  }

  /** Reads a formula at a place; returns its end, or the place itself when there is none. */
  int scan(int from, int limit, InlineNodes out) {
    if (options.katexDollars() && line.text.charAt(from) == '$') {
      return formula(from, from + 1, limit, line.dollar, 1, out);
    }
    if (options.katexParentheses() && line.text.startsWith("\\(", from)) {
      return formula(from, from + 2, limit, line.katexEnd, 2, out);
    }
    return from;
  }

  private int formula(
      int from, int content, int limit, NextIndex closing, int width, InlineNodes out) {
    int close = closing.at(content);
    if (close > limit - width || close == content) {
      return from;
    }
    out.node(new Inline.InlineKatex(line.text.substring(content, close)));
    return close + width;
  }
}
