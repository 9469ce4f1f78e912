package dev.gantry.server.markup;

import java.util.List;

/** Formulas that stand alone, over any number of lines. */
final class KatexBlockScanner {
  private static final String DOLLARS = "$$";

  private final String text;
  private final MarkupOptions options;
  private final NextIndex dollars;
  private final NextIndex bracket;

  KatexBlockScanner(String text, MarkupOptions options) {
    this.text = text;
    this.options = options;
    this.dollars = new NextIndex(text, text.length(), DOLLARS);
    this.bracket = new NextIndex(text, text.length(), "\\]");
  }

  /** Reads a formula at a place; returns its end, or the place itself when there is none. */
  int scan(int from, List<Block> out) {
    boolean begins =
        options.katexDollars() && text.startsWith(DOLLARS, from)
            || options.katexParentheses() && text.startsWith("\\[", from);
    if (!begins) {
      return from;
    }
    int content = from + 2;
    int close =
        Math.min(
            options.katexDollars() ? dollars.at(content) : Integer.MAX_VALUE,
            options.katexParentheses() ? bracket.at(content) : Integer.MAX_VALUE);
    if (close == Integer.MAX_VALUE) {
      return from;
    }
    out.add(new Block.Katex(text.substring(content, close)));
    return close + 2;
  }
}
