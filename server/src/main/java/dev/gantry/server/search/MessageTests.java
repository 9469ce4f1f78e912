package dev.gantry.server.search;

import dev.gantry.server.message.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What the operators of a search ask of a message. */
final class MessageTests {

  private MessageTests() {}

  /** Written by one of these people, whose names are in lower case. */
  static Predicate<Message> writtenBy(List<String> usernames) {
    return message ->
        message.author() != null && usernames.contains(lower(message.author().username()));
  }

  /** Mentioning one of these people, whose names are in lower case. */
  static Predicate<Message> mentioning(List<String> usernames) {
    return message ->
        message.mentions() != null
            && message.mentions().stream()
                .anyMatch(one -> usernames.contains(lower(one.username())));
  }

  static Predicate<Message> starredBy(String userId) {
    return message ->
        message.starred() != null
            && message.starred().stream().anyMatch(star -> userId.equals(star.get("_id")));
  }

  static boolean isPinned(Message message) {
    return Boolean.TRUE.equals(message.pinned());
  }

  static boolean hasLink(Message message) {
    return message.urls() != null && !message.urls().isEmpty();
  }

  static boolean hasLocation(Message message) {
    return message.other().get("location") != null;
  }

  /** An attachment with the text in one of its values, such as {@code title}. */
  static Predicate<Message> attachmentWith(String key, String text) {
    String wanted = lower(text);
    return message ->
        message.attachments() != null
            && message.attachments().stream().anyMatch(one -> contains(one, key, wanted));
  }

  /** The text anywhere, whatever the case of its letters. */
  static Predicate<String> containing(String part) {
    String wanted = lower(part);
    return text -> lower(text).contains(wanted);
  }

  private static boolean contains(Map<String, Object> attachment, String key, String wanted) {
    return attachment.get(key) != null && lower(attachment.get(key).toString()).contains(wanted);
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
