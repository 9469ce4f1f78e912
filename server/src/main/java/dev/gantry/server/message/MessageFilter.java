package dev.gantry.server.message;

import java.util.Locale;
import java.util.Set;

/**
 * What a message of a list must be like.
 *
 * @param text stands in the message's text, whatever its case; null for any
 * @param followerId follows the thread that the message is the root of; null for anybody
 * @param ids one of these; null for any
 */
public record MessageFilter(String text, String followerId, Set<String> ids) {

  /** Leaves every message in. */
  public static final MessageFilter NONE = new MessageFilter(null, null, null);

  /** Messages that contain the text, all for null or an empty text. */
  public static MessageFilter containing(String text) {
    return new MessageFilter(text == null || text.isEmpty() ? null : text, null, null);
  }

  /** The same for threads that somebody follows. */
  public MessageFilter followedBy(String userId) {
    return new MessageFilter(text, userId, ids);
  }

  /** The same for these messages alone. */
  public MessageFilter among(Set<String> messageIds) {
    return new MessageFilter(text, followerId, Set.copyOf(messageIds));
  }

  /** Whether a message passes. */
  public boolean matches(Message message) {
    return matchesText(message.text())
        && (followerId == null
            || message.followers() != null && message.followers().contains(followerId))
        && (ids == null || ids.contains(message.id()));
  }

  /** Whether a message with this text passes as far as that goes. */
  public boolean matchesText(String messageText) {
    return text == null || contains(messageText, text);
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
