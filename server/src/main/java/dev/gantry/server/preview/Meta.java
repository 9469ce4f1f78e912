package dev.gantry.server.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Collects meta data of one page. The first value of a name counts; empty ones, those that no
 * message keeps, and links that would run something in a reader's browser are left out.
 */
final class Meta {

  private static final int MOST_VALUES = 60;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_VALUE = 2_000;
  private static final Pattern LINK_NAME =
      Pattern.compile("(?i).*(url|image|src|video|audio|player|stream|href).*");
  private static final Pattern HARMLESS_LINK =
      Pattern.compile("(?i)https?:.*|[^:/?#]*([/?#].*)?|\\d.*", Pattern.DOTALL);

  private final Map<String, Object> values = new HashMap<>();

  void add(String name, String value) {
    String text = value.strip();
    if (!text.isEmpty()
        && name.length() <= LONGEST_NAME
        && values.size() < MOST_VALUES
        && MetaName.isKept(name)
        && (!LINK_NAME.matcher(name).matches() || HARMLESS_LINK.matcher(text).matches())) {
      values.putIfAbsent(name, shortened(text));
    }
  }

  /** Adds HTML that was cleaned. */
  void addHtml(String name, String cleaned) {
    if (!cleaned.isBlank() && cleaned.length() <= LONGEST_VALUE) {
      values.put(name, cleaned);
    }
  }

  Map<String, Object> values() {
    return values;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_VALUE - end);
  }
}
