package dev.gantry.server.markup;

import net.fellbaum.jemoji.EmojiManager;

/** The emoji that every workspace has. Custom emoji of a workspace are not among them. */
public final class Emojis {
  private Emojis() {}

  /**
   * Whether a short code such as {@code :smile:}, {@code thumbsup} or {@code :+1_tone3:} names an
   * emoji; the colons may be left out. The first call loads the names, which takes a moment.
   */
  public static boolean isKnown(String shortCode) {
    boolean enclosed =
        shortCode.length() > 2 && shortCode.startsWith(":") && shortCode.endsWith(":");
    String name = enclosed ? shortCode.substring(1, shortCode.length() - 1) : shortCode;
    return EmojiScanner.isShortCode(name) && EmojiManager.getByAlias(name).isPresent();
  }
}
