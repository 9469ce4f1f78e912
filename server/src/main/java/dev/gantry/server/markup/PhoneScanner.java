package dev.gantry.server.markup;

/** Telephone numbers: {@code +}, digits, one pair of parentheses, one dash. */
final class PhoneScanner {
  private static final int FEWEST_DIGITS = 5;

  private PhoneScanner() {}

  /** The end of the number at a place, or the place itself when there is none. */
  static int end(String text, int from, int limit) {
    if (from >= limit || text.charAt(from) != '+') {
      return from;
    }
    int at = from + 1;
    boolean parenthesised = at < limit && text.charAt(at) == '(';
    int digits = parenthesised ? at + 1 : at;
    int digitsEnd = Chars.digitsEnd(text, digits, limit);
    if (digitsEnd == digits) {
      return from;
    }
    if (!parenthesised) {
      return dashedEnd(text, digitsEnd, limit);
    }
    if (digitsEnd >= limit || text.charAt(digitsEnd) != ')') {
      return from;
    }
    int rest = Chars.digitsEnd(text, digitsEnd + 1, limit);
    int numberEnd = dashedEnd(text, rest, limit);
    return numberEnd > digitsEnd + 1 ? numberEnd : from;
  }

  /** The number as a node; a short one is plain text. */
  static Inline node(String typed) {
    String number = number(typed);
    return number.length() < FEWEST_DIGITS
        ? new Inline.PlainText(typed)
        : Inline.Link.of("tel:" + number, typed);
  }

  /** The digits of a number as typed. */
  static String number(String typed) {
    StringBuilder digits = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      if (Chars.isDigit(typed.charAt(i))) {
        digits.append(typed.charAt(i));
      }
    }
    return digits.toString();
  }

  private static int dashedEnd(String text, int at, int limit) {
    if (at < limit && text.charAt(at) == '-') {
      int end = Chars.digitsEnd(text, at + 1, limit);
      return end > at + 1 ? end : at;
    }
    return at;
  }
}
