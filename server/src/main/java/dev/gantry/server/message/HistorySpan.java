package dev.gantry.server.message;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which part of a room's history is wanted, and what is left out of it. Hidden messages always are.
 *
 * @param from the first moment that belongs to it
 * @param before the first moment that no longer does
 * @param threadReplies whether replies that stand in their thread alone belong to it
 * @param hiddenTypes types of system messages that do not
 */
public record HistorySpan(
    String roomId, Instant from, Instant before, boolean threadReplies, Set<String> hiddenTypes) {

  public HistorySpan {
    hiddenTypes = Set.copyOf(hiddenTypes);
  }

  /** The same messages of another time. */
  public HistorySpan between(Instant first, Instant end) {
    return new HistorySpan(roomId, first, end, threadReplies, hiddenTypes);
  }

  /** Whether a message of the room's history belongs to it. */
  public boolean shows(Message message) {
    return !message.createdAt().isBefore(from)
        && message.createdAt().isBefore(before)
        && (threadReplies || !message.inThreadOnly())
        && (message.systemType() == null || !hiddenTypes.contains(message.systemType()));
  }

  /** The lists, none of which shares a message with another, of all that is left out. */
  public Set<MessageList> leftOut() {
    Set<MessageList> lists = new LinkedHashSet<>();
    if (!threadReplies) {
      lists.add(MessageList.threadOnly(roomId));
    }
    for (String type : hiddenTypes) {
      lists.add(MessageList.system(roomId, type));
      if (threadReplies) {
        lists.add(MessageList.systemInThreads(roomId, type));
      }
    }
    return lists;
  }
}
