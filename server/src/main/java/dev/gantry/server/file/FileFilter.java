package dev.gantry.server.file;

import java.util.Locale;

/**
 * What a file of a list must be like.
 *
 * @param typeGroup the first part of its media type, such as {@code image}; null for any
 * @param namePart stands in its name, whatever its case; null for any
 */
public record FileFilter(String typeGroup, String namePart) {

  /** Leaves every file in. */
  public static final FileFilter NONE = new FileFilter(null, null);

  /** A filter in the words of a request, where {@code all} and blank texts leave every file in. */
  public static FileFilter of(String typeGroup, String namePart) {
    String group = textOf(typeGroup);
    return new FileFilter("all".equals(group) ? null : group, textOf(namePart));
  }

  /** Whether a file of this name passes. */
  public boolean matches(String name) {
    return namePart == null
        || name.toLowerCase(Locale.ROOT).contains(namePart.toLowerCase(Locale.ROOT));
  }

  private static String textOf(String given) {
    return given == null || given.isBlank() ? null : given;
  }
}
