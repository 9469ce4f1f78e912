package dev.gantry.server.markup;

/**
 * Recognises emoji characters by the blocks that Rocket.Chat looks at. Sequences (skin tones,
 * joined figures) are kept together as one emoji.
 */
final class UnicodeEmoji {
  private static final char JOINER = '\u200D';

  private UnicodeEmoji() {}

  /** Whether an emoji may begin with the UTF-16 unit. */
  static boolean mayBegin(char c) {
    return c >= '\u2300' && c <= '\u27BF' || c >= '\uD83C' && c <= '\uD83E';
  }

  /** The end of the emoji at a place, or the place itself when there is none. */
  static int end(String text, int from, int limit) {
    int at = figureEnd(text, from, limit);
    if (at == from) {
      return from;
    }
    while (at < limit - 1 && text.charAt(at) == JOINER) {
      int next = figureEnd(text, at + 1, limit);
      if (next == at + 1) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static int figureEnd(String text, int from, int limit) {
    if (from >= limit) {
      return from;
    }
    int codePoint = text.codePointAt(from);
    if (isRegionalIndicator(codePoint)) {
      return from + 4 <= limit && isRegionalIndicator(text.codePointAt(from + 2)) ? from + 4 : from;
    }
    if (!isPictograph(codePoint)) {
      return from;
    }
    int at = from + Character.charCount(codePoint);
    if (at > limit) {
      return from;
    }
    if (at < limit && text.charAt(at) >= '\uFE00' && text.charAt(at) <= '\uFE0F') {
      at++;
    }
    if (at + 2 <= limit && isSkinTone(text.codePointAt(at))) {
      at += 2;
    }
    return at;
  }

  private static boolean isPictograph(int c) {
    return c >= 0x1F300 && c <= 0x1F64F
        || c >= 0x1F680 && c <= 0x1F6FA
        || c >= 0x1F900 && c <= 0x1F9FF
        || c >= 0x2300 && c <= 0x23FF
        || c >= 0x2600 && c <= 0x27BF;
  }

  private static boolean isRegionalIndicator(int c) {
    return c >= 0x1F100 && c <= 0x1F1FF;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
