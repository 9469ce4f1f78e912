package dev.gantry.server.markup;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The characters of user and room names, taken from the setting {@code UTF8_User_Names_Validation}.
 * Only a single character class with a {@code +} is understood; with anything else the default
 * counts, as it does in Rocket.Chat for an invalid expression.
 */
final class NameAlphabet {
  static final String DEFAULT = "[0-9a-zA-Z-_.]+";

  private final Predicate<String> others;
  private final boolean[] ascii = new boolean[128];

  private NameAlphabet(Pattern characterClass) {
    this.others = characterClass.asMatchPredicate();
    for (int c = 0; c < ascii.length; c++) {
      ascii[c] = others.test(Character.toString(c));
    }
  }

  static NameAlphabet of(String setting) {
    if (setting.startsWith("[") && setting.endsWith("]+")) {
      try {
        return new NameAlphabet(Pattern.compile(setting.substring(0, setting.length() - 1)));
      } catch (PatternSyntaxException invalid) {
        return new NameAlphabet(Pattern.compile(DEFAULT));
      }
    }
    return new NameAlphabet(Pattern.compile(DEFAULT));
  }

  /** The end of the name at a place, or the place itself when there is none. */
  int nameEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit) {
      int c = text.codePointAt(at);
      if (c < 128 ? !ascii[c] : !others.test(Character.toString(c))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
