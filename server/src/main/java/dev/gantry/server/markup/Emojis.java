package dev.gantry.server.markup;

import java.util.Optional;
import net.fellbaum.jemoji.EmojiManager;

/** The emoji that every workspace has. Custom emoji of a workspace are not among them. */
public final class Emojis {
  private Emojis() {}

  /**
   * Whether a short code such as {@code :smile:}, {@code thumbsup} or {@code :+1_tone3:} names an
   * emoji; the colons may be left out. The first call loads the names, which takes a moment.
   */
  public static boolean isKnown(String shortCode) {
    return character(shortCode).isPresent();
  }

  /** The character of the emoji that a short code names, as for {@link #isKnown}. */
  public static Optional<String> character(String shortCode) {
    boolean enclosed =
        shortCode.length() > 2 && shortCode.startsWith(":") && shortCode.endsWith(":");
    String name = enclosed ? shortCode.substring(1, shortCode.length() - 1) : shortCode;
    return EmojiScanner.isShortCode(name)
        ? EmojiManager.getByAlias(name).map(emoji -> emoji.get(0).getEmoji())
        : Optional.empty();
  }
}
