package dev.gantry.contract.tools;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the generators name things in Java, as far as two names may become the same. */
final class JavaNames {
  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

  private JavaNames() {}

  /** {@code _id} becomes {@code id}, {@code room-name} becomes {@code roomName}. */
  static String ofProperty(String property) {
    var name = new StringBuilder();
    for (var word : SEPARATORS.split(property)) {
      if (!word.isEmpty()) {
        var first = word.substring(0, 1);
        name.append(
            name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT));
        name.append(word.substring(1));
      }
    }
    return name.toString();
  }
}
