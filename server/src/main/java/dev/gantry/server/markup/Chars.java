package dev.gantry.server.markup;

/** Classes of characters that several scanners share. */
final class Chars {

  private static final boolean[] SPECIAL = table("*_~`:<[!\\|@#$");
  private static final boolean[] PUNCTUATION = table(".,!%~*\"':;()=");
  private static final boolean[] NOT_TEXT = table("()*[\\]^_`{|}~");

  private Chars() {}

  /** Whether a construct may begin with the character anywhere in a line. */
  static boolean isSpecial(char c) {
    return c < 128 ? SPECIAL[c] : UnicodeEmoji.mayBegin(c);
  }

  /** Blanks inside a line. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isAsciiWord(char c) {
    return isAsciiLetter(c) || isDigit(c);
  }

  /** Punctuation that is left out at the end of a link and cannot be part of a host. */
  static boolean isPunctuation(char c) {
    return c < 128 && PUNCTUATION[c];
  }

  /** Whether a mention cannot follow the character directly: {@code a@b} is no mention. */
  static boolean gluesMention(char c) {
    return c >= 128 || c > ' ' && !NOT_TEXT[c];
  }

  /** Letters, digits, {@code -}, {@code _} and {@code .} of any script. */
  static boolean isName(char c) {
    return c == '-' || c == '_' || c == '.' || Character.isLetterOrDigit(c);
  }

  /** The end of the digits that begin at {@code from}. */
  static int digitsEnd(String text, int from, int end) {
    int at = from;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[128];
    for (char c : characters.toCharArray()) {
      table[c] = true;
    }
    return table;
  }
}
