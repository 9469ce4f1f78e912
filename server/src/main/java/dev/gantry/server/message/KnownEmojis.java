package dev.gantry.server.message;

/** The emojis that one may react with: the built-in ones and those a workspace added. */
@FunctionalInterface
public interface KnownEmojis {

  /**
   * Whether there is such an emoji.
   *
   * @param shortName without colons
   */
  boolean isKnown(String shortName);
}
