package dev.gantry.server.translate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text of which some parts must come out of a translation as they went in. They are numbered
 * placeholders on the way, {@code {0}, {1}}, which most services leave alone; {@link #restore} does
 * not rely on it.
 */
record ProtectedText(List<Part> parts) {

  /** As providers spell placeholders: other spaces, digits or braces. */
  static final String PLACEHOLDER = "[{｛]\\s*\\p{Nd}{1,5}\\s*[}｝]";

  private static final Pattern ANY = Pattern.compile("[{｛]\\s*(\\p{Nd}{1,5})\\s*[}｝]");

  /** A piece of the text; kept ones are not translated. */
  record Part(String text, boolean kept) {

    boolean hasWords() {
      return !kept && text.codePoints().anyMatch(Character::isLetter);
    }
  }

  ProtectedText {
    parts = List.copyOf(parts);
  }

  /** Whether there is anything to translate. */
  boolean hasWords() {
    return parts.stream().anyMatch(Part::hasWords);
  }

  /** What is sent to be translated as a whole. */
  String withPlaceholders() {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Part part : parts) {
      text.append(part.kept() ? "{" + number++ + "}" : part.text());
    }
    return text.toString();
  }

  /**
   * The translation with all kept parts back in their places; empty where the provider lost,
   * doubled or invented a placeholder.
   */
  Optional<String> restore(String translated) {
    List<String> kept = parts.stream().filter(Part::kept).map(Part::text).toList();
    Matcher placeholder = ANY.matcher(translated);
    StringBuilder text = new StringBuilder();
    Set<Integer> seen = new HashSet<>();
    int end = 0;
    while (placeholder.find()) {
      int number = number(placeholder.group(1));
      if (number >= kept.size() || !seen.add(number)) {
        return Optional.empty();
      }
      text.append(translated, end, placeholder.start()).append(kept.get(number));
      end = placeholder.end();
    }
    text.append(translated.substring(end));
    return seen.size() == kept.size() ? Optional.of(text.toString()) : Optional.empty();
  }

  /** What is sent where placeholders do not survive: each run of words on its own. */
  List<String> pieces() {
    return parts.stream().filter(Part::hasWords).map(part -> part.text().strip()).toList();
  }

  /** The text with the translated {@link #pieces()} in their places. */
  String join(List<String> translatedPieces) {
    Iterator<String> translated = translatedPieces.iterator();
    return parts.stream()
        .map(part -> part.hasWords() ? withSpaces(part.text(), translated.next()) : part.text())
        .collect(Collectors.joining());
  }

  /** Digits of any script, those beyond sixteen bits included, which parseInt does not read. */
  private static int number(String digits) {
    return digits
        .codePoints()
        .map(digit -> Character.digit(digit, 10))
        .reduce(0, (number, digit) -> number * 10 + digit);
  }

  private static String withSpaces(String text, String translated) {
    int start = text.length() - text.stripLeading().length();
    return text.substring(0, start)
        + translated.strip()
        + text.substring(text.stripTrailing().length());
  }
}
