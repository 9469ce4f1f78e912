package dev.gantry.server.message;

import java.util.List;

/**
 * Whom a message calls.
 *
 * @param userIds people named one by one, without the author
 */
record MentionedPeople(boolean all, boolean here, List<String> userIds) {

  static MentionedPeople in(Message message) {
    List<Mention> mentions = message.mentions() == null ? List.of() : message.mentions();
    return new MentionedPeople(
        mentions.stream().anyMatch(mention -> "all".equals(mention.id())),
        mentions.stream().anyMatch(mention -> "here".equals(mention.id())),
        mentions.stream()
            .filter(mention -> "user".equals(mention.type()))
            .map(Mention::id)
            .filter(id -> message.author() == null || !id.equals(message.author().id()))
            .toList());
  }

  boolean everybody() {
    return all || here;
  }
}
