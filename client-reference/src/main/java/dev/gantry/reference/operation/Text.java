package dev.gantry.reference.operation;

import java.util.regex.Pattern;

/** Makes one line of what a contract says in many. */
final class Text {
  private static final Pattern LAYOUT = Pattern.compile("(?m)^(#|\\||\\*|-|!|Premium tag).*$");
  private static final Pattern SENTENCE = Pattern.compile("^.*?[.!?](?=\\s+[A-Z*`]|$)");

  private Text() {}

  /** The first sentence, without headings, tables and lists; empty where there is none. */
  static String firstSentence(String markdown) {
    var line = LAYOUT.matcher(markdown).replaceAll("").strip().split("\n\\s*\n", 2)[0];
    line = line.replaceAll("\\s+", " ").strip();
    var sentence = SENTENCE.matcher(line);
    return (sentence.find() ? sentence.group() : line).replace("<br>", " ").replace("|", "\\|");
  }

  static String lastPart(String text, char separator) {
    return text.substring(text.lastIndexOf(separator) + 1);
  }

  static String code(String text) {
    return "`" + text + "`";
  }
}
