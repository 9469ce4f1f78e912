package dev.gantry.server.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people did to the messages that are wanted; every part that is given must hold.
 *
 * @param mentioned ids of users of whom one is mentioned by name; empty for any message
 * @param starredBy ids of users of whom one starred it; empty for any message
 * @param pinned whether it must be pinned
 */
public record MessageMarks(Set<String> mentioned, Set<String> starredBy, boolean pinned) {

  /** Any message. */
  public static final MessageMarks NONE = new MessageMarks(Set.of(), Set.of(), false);

  public MessageMarks {
    mentioned = Set.copyOf(mentioned);
    starredBy = Set.copyOf(starredBy);
  }

  /** Of each set of lists, one holds the message; without sets every message is wanted. */
  public List<Set<MessageList>> lists(String roomId) {
    List<Set<MessageList>> all = new ArrayList<>();
    all.add(
        mentioned.stream()
            .map(id -> MessageList.mentioned(roomId, id))
            .collect(Collectors.toSet()));
    all.add(
        starredBy.stream().map(id -> MessageList.starred(roomId, id)).collect(Collectors.toSet()));
    all.add(pinned ? Set.of(MessageList.pinned(roomId)) : Set.of());
    all.removeIf(Set::isEmpty);
    return all;
  }
}
