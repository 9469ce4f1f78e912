package dev.gantry.server.file;

import java.util.regex.Pattern;

/** Ids of contents, which are a part of links and of the names of files. */
public final class ContentId {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

  private ContentId() {}

  /**
   * The same id. Ids are the server's own; one that could be a path is a defect, whoever made it.
   *
   * @throws IllegalArgumentException where it has anything but letters, digits, {@code _} and
   *     {@code -}
   */
  public static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no id of a file: " + id);
    }
    return id;
  }
}
