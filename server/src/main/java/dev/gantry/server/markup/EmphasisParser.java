package dev.gantry.server.markup;

import dev.gantry.server.markup.Context.Place;
import java.util.List;

/** Bold, italic and struck text: the content of an opening mark ends at the next such mark. */
final class EmphasisParser {
  private final Line line;
  private final String text;
  private final InlineParser inlines;
  private int runStart = -1;
  private int runEnd = -1;
  private int blankRunEnd;

  EmphasisParser(Line line, InlineParser inlines) {
    this.line = line;
    this.text = line.text;
    this.inlines = inlines;
  }

  /** Reads emphasis at a place; returns its end, or the place itself when there is none. */
  int scan(char mark, Context context, int at, int limit, boolean afterNode, InlineNodes out) {
    if (mark == '_' && isGlued(at, afterNode)) {
      return at;
    }
    int blankEnd = aroundBlanks(mark, at);
    if (blankEnd > at && blankEnd <= limit) {
      out.text(text, at, blankEnd);
      return blankEnd;
    }
    Place place = Place.of(mark);
    if (!context.allows(place)) {
      return at;
    }
    Context inside = context.with(place);
    int end = at;
    if (text.startsWith(mark == '*' ? "**" : mark == '_' ? "__" : "~~", at)) {
      end = emphasised(mark, 2, inside, at, limit, out);
    }
    return end > at ? end : emphasised(mark, 1, inside, at, limit, out);
  }

  /** Whether an underscore belongs to the word before it, as in {@code snake_case}. */
  boolean isGlued(int at, boolean afterNode) {
    return !afterNode && Chars.isAsciiWord(text.charAt(at - 1));
  }

  private int emphasised(char mark, int width, Context inside, int at, int limit, InlineNodes out) {
    int from = at + width;
    if (from >= limit || text.charAt(from) == mark) {
      return at;
    }
    InlineNodes content = new InlineNodes();
    int close = inlines.read(inside, from, limit, content);
    if (close < 0 || close + width > limit || text.charAt(close + width - 1) != mark) {
      return at;
    }
    List<Inline> nodes = content.finish();
    int end = close + width;
    int wordEnd = mark == '_' ? wordEnd(end, limit, width == 2) : end;
    if (wordEnd > end) {
      out.text(text, at, from);
      out.nodes(nodes);
      out.text(text, close, wordEnd);
      return wordEnd;
    }
    out.node(
        switch (mark) {
          case '*' -> new Inline.Bold(nodes);
          case '_' -> new Inline.Italic(nodes);
          default -> new Inline.Strike(nodes);
        });
    return end;
  }

  /** The end of a word that is glued to the end of italic text, which makes all of it plain. */
  private int wordEnd(int from, int limit, boolean digits) {
    int at = from;
    while (at < limit
        && (Chars.isAsciiLetter(text.charAt(at)) || digits && Chars.isDigit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** The end of marks with nothing but blanks between them, which are plain; else the place. */
  private int aroundBlanks(char mark, int at) {
    if (at < runStart || at >= runEnd || text.charAt(runStart) != mark) {
      runStart = at;
      runEnd = marksEnd(mark, at);
      int blanks = runEnd;
      while (blanks < line.end && Chars.isBlank(text.charAt(blanks))) {
        blanks++;
      }
      int end = blanks > runEnd ? marksEnd(mark, blanks) : blanks;
      blankRunEnd = end > blanks ? end : -1;
    }
    return blankRunEnd > 0 ? blankRunEnd : at;
  }

  private int marksEnd(char mark, int from) {
    int at = from;
    while (at < line.end && text.charAt(at) == mark) {
      at++;
    }
    return at;
  }
}
