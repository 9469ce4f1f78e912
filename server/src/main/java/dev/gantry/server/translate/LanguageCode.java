package dev.gantry.server.translate;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes of languages, such as {@code en}, {@code pt-BR} or {@code es-419}. */
final class LanguageCode {

  private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private LanguageCode() {}

  /** Whether the text is formed like a code; nothing else is sent to a provider. */
  static boolean isValid(String text) {
    return FORM.matches(text);
  }

  /** The code with the capital letters that it has by convention: {@code pt-BR, zh-Hans}. */
  static String conventional(String code) {
    String[] parts = code.toLowerCase(Locale.ROOT).split("-");
    return parts[0]
        + Arrays.stream(parts, 1, parts.length)
            .map(part -> "-" + region(part))
            .collect(Collectors.joining());
  }

  /**
   * The name of a language in another one.
   *
   * @param otherwise where the other language is English or unknown to Java
   */
  static String name(String code, String displayLanguage, String otherwise) {
    Locale display = Locale.forLanguageTag(displayLanguage);
    if (display.getLanguage().isEmpty() || display.getLanguage().equals("en")) {
      return otherwise;
    }
    Locale language = Locale.forLanguageTag(code);
    String name = language.getDisplayName(display);
    return name.isEmpty() || name.equals(language.getDisplayName(Locale.ROOT)) ? otherwise : name;
  }

  private static String region(String part) {
    return part.length() == 4
        ? Character.toUpperCase(part.charAt(0)) + part.substring(1)
        : part.toUpperCase(Locale.ROOT);
  }
}
