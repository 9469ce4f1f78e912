package dev.gantry.server.preview;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of a page's meta data as Rocket.Chat writes them: {@code og:site_name} is ogSiteName. */
final class MetaName {

  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");
  private static final Pattern KEPT =
      Pattern.compile("(?i)(og|fb|twitter|oembed|msapplication).+|.*(description|title).*");

  private MetaName() {}

  static String camelCase(String name) {
    StringBuilder result = new StringBuilder();
    Matcher words = WORD.matcher(name);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      boolean first = result.length() == 0;
      result.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return result.toString();
  }

  /** Whether messages keep what has this name, already in camel case. */
  static boolean isKept(String name) {
    return KEPT.matcher(name).matches();
  }
}
