package dev.gantry.server.message;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A message's place in a list.
 *
 * @param at the time that orders the list
 */
public record MessageListEntry(MessageList list, Instant at) {

  /**
   * The lists that a message stands in by what it is and what people did to it; those of every
   * message, {@code HISTORY} and {@code REMOVED}, are not among them. The filters are
   * Rocket.Chat's.
   */
  public static Set<MessageListEntry> of(Message message) {
    Set<MessageListEntry> entries = new LinkedHashSet<>();
    String room = message.roomId();
    Instant at = message.createdAt();
    if (message.threadId() != null) {
      entries.add(new MessageListEntry(MessageList.replies(room, message.threadId()), at));
    }
    if (message.discussionRoomId() != null) {
      entries.add(new MessageListEntry(MessageList.discussions(room), at));
    }
    if (!Boolean.TRUE.equals(message.hidden())) {
      addVisible(message, entries);
    }
    return entries;
  }

  private static void addVisible(Message message, Set<MessageListEntry> entries) {
    String room = message.roomId();
    Instant at = message.createdAt();
    if (Boolean.TRUE.equals(message.pinned())
        && !SystemTypes.REMOVED.equals(message.systemType())) {
      entries.add(new MessageListEntry(MessageList.pinned(room), at));
    }
    if (message.starred() != null) {
      for (Map<String, Object> star : message.starred()) {
        if (star.get("_id") instanceof String userId) {
          entries.add(new MessageListEntry(MessageList.starred(room, userId), at));
        }
      }
    }
    if (message.mentions() != null) {
      for (Mention mention : message.mentions()) {
        if (mention.id() != null) {
          entries.add(new MessageListEntry(MessageList.mentioned(room, mention.id()), at));
        }
      }
    }
    if (message.inThreadOnly()) {
      entries.add(new MessageListEntry(MessageList.threadOnly(room), at));
    }
    String type = message.systemType();
    if (type != null) {
      MessageList ofType =
          message.inThreadOnly()
              ? MessageList.systemInThreads(room, type)
              : MessageList.system(room, type);
      entries.add(new MessageListEntry(ofType, at));
    }
    if (message.threadCount() != null) {
      Instant newest = message.threadLastAt() == null ? at : message.threadLastAt();
      entries.add(new MessageListEntry(MessageList.threads(room), newest));
    }
  }
}
