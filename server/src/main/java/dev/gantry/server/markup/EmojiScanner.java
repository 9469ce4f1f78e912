package dev.gantry.server.markup;

import java.util.ArrayList;
import java.util.List;

/** Short codes, emoji characters and emoticons. Any short code is accepted, known or not. */
final class EmojiScanner {
  private EmojiScanner() {}

  /** The emoji at a place, or null: {@code :name:} or a character. */
  static Inline.Emoji emojiAt(String text, int from, int end) {
    if (text.charAt(from) == ':') {
      int nameEnd = shortCodeEnd(text, from + 1, end);
      return nameEnd > from + 1 && nameEnd < end && text.charAt(nameEnd) == ':'
          ? Inline.Emoji.ofShortCode(text.substring(from + 1, nameEnd))
          : null;
    }
    int emojiEnd = UnicodeEmoji.end(text, from, end);
    return emojiEnd > from ? Inline.Emoji.ofUnicode(text.substring(from, emojiEnd)) : null;
  }

  /** The emoji of a text that is nothing else than one to three of them, or null. */
  static Block.BigEmoji bigEmoji(String text, boolean emoticons) {
    List<Inline.Emoji> emoji = new ArrayList<>(3);
    int at = skipSpace(text, 0);
    while (at < text.length()) {
      Inline.Emoji next = emojiAt(text, at, text.length());
      if (next == null && emoticons) {
        next = Emoticons.at(text, at, text.length());
      }
      if (next == null || emoji.size() == 3) {
        return null;
      }
      emoji.add(next);
      at = skipSpace(text, at + next.typed().length());
    }
    return emoji.isEmpty() ? null : new Block.BigEmoji(emoji);
  }

  /** Whether a text may stand between the colons of a short code. */
  static boolean isShortCode(String name) {
    return !name.isEmpty() && shortCodeEnd(name, 0, name.length()) == name.length();
  }

  private static int shortCodeEnd(String text, int from, int end) {
    int at = from;
    while (at < end && isShortCodeCharacter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isShortCodeCharacter(char c) {
    return Chars.isAsciiWord(c) || c == '-' || c == '_' || c == '+' || c == '.';
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
