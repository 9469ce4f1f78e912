package dev.gantry.server.markup;

/** A line of a text, without its end, and where the closing marks of constructs stand in it. */
final class Line {
  final String text;
  final int start;
  final int end;
  final NextIndex backtick;
  final NextIndex linkMiddle;
  final NextIndex pipe;
  final NextIndex doublePipe;
  final NextIndex closingParenthesis;
  final NextIndex dollar;
  final NextIndex katexEnd;
  final NextIndex at;
  private int wordFrom = -1;
  private int wordEnd = -1;
  private boolean linkMark;

  Line(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.backtick = new NextIndex(text, end, "`");
    this.linkMiddle = new NextIndex(text, end, "](");
    this.pipe = new NextIndex(text, end, "|");
    this.doublePipe = new NextIndex(text, end, "||");
    this.closingParenthesis = new NextIndex(text, end, ")");
    this.dollar = new NextIndex(text, end, "$");
    this.katexEnd = new NextIndex(text, end, "\\)");
    this.at = new NextIndex(text, end, "@");
  }

  /** The end of the word at a place: the next blank, or the end of the line. */
  int wordEnd(int place) {
    if (wordFrom < 0 || place < wordFrom || place > wordEnd) {
      readWord(place);
    }
    return wordEnd;
  }

  /** Whether the word at a place has a character without which nothing in it can be a link. */
  boolean mayLink(int place) {
    wordEnd(place);
    return linkMark || text.charAt(place) == '+' || text.startsWith("localhost", place);
  }

  private void readWord(int place) {
    linkMark = false;
    int at = place;
    while (at < end && !Chars.isBlank(text.charAt(at))) {
      char c = text.charAt(at);
      linkMark |= c == '.' || c == ':' || c == '@';
      at++;
    }
    wordFrom = place;
    wordEnd = at;
  }
}
