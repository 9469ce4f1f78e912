package dev.gantry.server.core;

import java.util.regex.Pattern;

/**
 * One key of an order.
 *
 * @param field a field's JSON name, with dots where it lies within another: {@code u.username}
 */
public record SortKey(String field, boolean ascending) {

  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){0,20}");

  public SortKey {
    if (!isField(field)) {
      throw new IllegalArgumentException("not the name of a field: " + field);
    }
  }

  /**
   * Whether a text can name a field: letters, digits, {@code _}, {@code -} and up to 20 single
   * dots.
   */
  public static boolean isField(String text) {
    return FIELD.matcher(text).matches();
  }
}
