package dev.gantry.contract.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names for Java of what a document calls something; each passes the {@link NamingCheck}. */
final class Names {
  private static final Pattern WORDS = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");
  private static final List<String> DIGITS =
      List.of("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private Names() {}

  /** The words of a text: {@code user_ref}, {@code userRef} and {@code User.Ref} have the same. */
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    var matcher = WORDS.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Digits are spelled where the name would look as if a machine had numbered it. */
  static String ofClass(String text) {
    var name = new StringBuilder();
    words(text).forEach(word -> name.append(capitalized(word)));
    if (name.isEmpty()) {
      return "Unnamed";
    }
    return NamingCheck.problemOfSchemaName(name.toString()).isEmpty()
        ? name.toString()
        : spelled(name);
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code files} becomes {@code file}; what is no plural stays. */
  static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - "ies".length()) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static String spelled(CharSequence name) {
    var spelled = new StringBuilder();
    name.chars()
        .forEach(
            it -> {
              if (it >= '0' && it <= '9') {
                spelled.append(DIGITS.get(it - '0'));
              } else {
                spelled.append((char) it);
              }
            });
    return spelled.toString();
  }
}
