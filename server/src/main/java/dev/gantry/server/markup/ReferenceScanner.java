package dev.gantry.server.markup;

/**
 * Finds the target of a link or an image. It remembers the last {@code ](} that it looked at,
 * because every bracket before it asks for the same one.
 */
final class ReferenceScanner {
  private final Line line;
  private final String text;
  private int middle = -1;
  private String src;
  private int end;
  private int lastBracket;
  private int lastPipe = -1;
  private int angledEnd;

  ReferenceScanner(Line line) {
    this.line = line;
    this.text = line.text;
  }

  /**
   * Whether {@code [title](target)} begins at a place; then {@link #titleEnd}, {@link #src} and
   * {@link #end} tell about it.
   */
  boolean beginsAt(int from, int limit) {
    int next = line.linkMiddle.at(from + 1);
    if (next >= limit) {
      return false;
    }
    if (next != middle) {
      middle = next;
      readTarget();
    }
    boolean otherLink = lastBracket > from && text.startsWith("] [", lastBracket);
    return src != null && end <= limit && !otherLink;
  }

  /** Where the title of the last reference ends. */
  int titleEnd() {
    return middle;
  }

  /** The target of the last reference. */
  String src() {
    return src;
  }

  /** Where the last reference ends. */
  int end() {
    return end;
  }

  /** Reads {@code <target|title>}; returns its end, or the place itself when there is none. */
  int scanAngled(int from, int limit, InlineNodes out) {
    int pipe = line.pipe.at(from + 1);
    if (pipe >= limit || pipe > line.wordEnd(from)) {
      return from;
    }
    if (pipe != lastPipe) {
      lastPipe = pipe;
      angledEnd = angledEnd(pipe + 1);
    }
    if (angledEnd < 0 || angledEnd > limit || !LinkTarget.isTarget(text, from + 1, pipe)) {
      return from;
    }
    String title = text.substring(pipe + 1, angledEnd - 1);
    out.node(Inline.Link.of(LinkTarget.src(text, from + 1, pipe), title));
    return angledEnd;
  }

  private int angledEnd(int title) {
    int at = title;
    while (at < line.end && "<|>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at > title && at < line.end && text.charAt(at) == '>' ? at + 1 : -1;
  }

  private void readTarget() {
    lastBracket = middle - 1;
    while (lastBracket >= line.start && text.charAt(lastBracket) != ']') {
      lastBracket--;
    }
    int close = targetEnd(middle + 2);
    boolean target = close >= 0 && LinkTarget.isTarget(text, middle + 2, close);
    src = target ? LinkTarget.src(text, middle + 2, close) : null;
    end = close + 1;
  }

  /** The parenthesis that closes the target; one pair may stand inside it. */
  private int targetEnd(int from) {
    int limit = line.wordEnd(from);
    int at = from;
    while (at < limit) {
      switch (text.charAt(at)) {
        case ')':
          return at;
        case '\\', '|':
          return -1;
        case '(':
          at = line.closingParenthesis.at(at);
          break;
        default:
          break;
      }
      if (at >= limit) {
        return -1;
      }
      at++;
    }
    return -1;
  }
}
