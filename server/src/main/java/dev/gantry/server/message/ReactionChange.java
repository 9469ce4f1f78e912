package dev.gantry.server.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One user's wish about one emoji.
 *
 * @param wanted true for reacting, false for not, null for the opposite of now
 */
record ReactionChange(String emoji, String username, Boolean wanted) {

  /** The message with the wish fulfilled; empty where it is so already. */
  Optional<Message> apply(Message message) {
    boolean reacted = usernames(message).contains(username);
    // Rocket.Chat does not take "no reactions at all" for "not reacted": removing from nothing
    // adds.
    boolean notReacted = message.reactions() != null && !reacted;
    if (wanted != null && (wanted ? reacted : notReacted)) {
      return Optional.empty();
    }
    return Optional.of(
        MessageBuilder.builder(message)
            .reactions(reacted ? without(message) : with(message))
            .build());
  }

  private Map<String, Reaction> with(Message message) {
    Map<String, Reaction> reactions =
        message.reactions() == null
            ? new LinkedHashMap<>()
            : new LinkedHashMap<>(message.reactions());
    List<String> usernames = new ArrayList<>(usernames(message));
    usernames.add(username);
    reactions.put(emoji, new Reaction(usernames));
    return reactions;
  }

  private Map<String, Reaction> without(Message message) {
    Map<String, Reaction> reactions = new LinkedHashMap<>(message.reactions());
    List<String> left = usernames(message).stream().filter(name -> !name.equals(username)).toList();
    if (left.isEmpty()) {
      reactions.remove(emoji);
    } else {
      reactions.put(emoji, new Reaction(left));
    }
    return reactions.isEmpty() ? null : reactions;
  }

  private List<String> usernames(Message message) {
    Reaction reaction = message.reactions() == null ? null : message.reactions().get(emoji);
    return reaction == null ? List.of() : reaction.usernames();
  }
}
