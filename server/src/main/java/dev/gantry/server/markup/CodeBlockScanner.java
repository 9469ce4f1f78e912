package dev.gantry.server.markup;

import java.util.ArrayList;
import java.util.List;

/** Fenced code: three backticks, a language, lines, three backticks at the start of a line. */
final class CodeBlockScanner {
  private static final String FENCE = "```";

  private CodeBlockScanner() {}

  /** Reads a code block at a place; returns its end, or the place itself when there is none. */
  static int scan(String text, int from, List<Block> out) {
    if (!text.startsWith(FENCE, from)) {
      return from;
    }
    int language = from + FENCE.length();
    int languageEnd = language;
    while (languageEnd < text.length() && isLanguage(text.charAt(languageEnd))) {
      languageEnd++;
    }
    if (!LineEnds.isAt(text, languageEnd)) {
      return from;
    }
    List<String> lines = new ArrayList<>();
    int at = LineEnds.next(text, languageEnd);
    while (!text.startsWith(FENCE, at)) {
      int end = LineEnds.lineEnd(text, at);
      String line = text.substring(at, end);
      if (end == text.length() || line.contains(FENCE)) {
        return from;
      }
      lines.add(line);
      at = LineEnds.next(text, end);
    }
    if (!lines.isEmpty() && lines.get(0).isEmpty()) {
      lines.remove(0);
    }
    if (lines.isEmpty()) {
      return from;
    }
    String name = text.substring(language, languageEnd);
    out.add(new Block.Code(name.isEmpty() ? "none" : name, lines));
    return at + FENCE.length();
  }

  private static boolean isLanguage(char c) {
    return Chars.isAsciiWord(c) || " _-.".indexOf(c) >= 0;
  }
}
