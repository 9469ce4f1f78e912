package dev.gantry.server.message;

import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserRef;
import dev.gantry.server.user.UserStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages as one reader sees them: of the stars only the reader's own, and current real names
 * where the workspace shows those.
 */
public final class MessageForReader {

  private final Settings settings;
  private final UserStore users;

  public MessageForReader(Settings settings, UserStore users) {
    this.settings = settings;
    this.users = users;
  }

  /** One message for the reader. */
  public Message of(Message message, User reader) {
    return ofAll(List.of(message), reader).get(0);
  }

  /** Messages for the reader, in the same order. */
  public List<Message> ofAll(List<Message> messages, User reader) {
    Map<String, String> realNames =
        settings.isOn("UI_Use_Real_Name") ? realNames(messages) : Map.of();
    return messages.stream()
        .map(message -> withOwnStar(message, reader))
        .map(message -> realNames.isEmpty() ? message : withNames(message, realNames))
        .toList();
  }

  private static Message withOwnStar(Message message, User reader) {
    if (message.starred() == null) {
      return message;
    }
    return MessageBuilder.builder(message)
        .starred(
            message.starred().stream().filter(star -> reader.id().equals(star.get("_id"))).toList())
        .build();
  }

  private Map<String, String> realNames(List<Message> messages) {
    Set<String> usernames = new LinkedHashSet<>();
    messages.forEach(message -> collect(message, usernames));
    Map<String, String> names = new HashMap<>();
    users.findByUsernames(usernames).stream()
        .filter(user -> user.name() != null)
        .forEach(user -> names.put(user.username(), user.name()));
    return names;
  }

  private static void collect(Message message, Collection<String> usernames) {
    usernames.add(message.author().username());
    if (message.mentions() != null) {
      message.mentions().stream()
          .map(Mention::username)
          .filter(name -> name != null)
          .forEach(usernames::add);
    }
    if (message.reactions() != null) {
      message.reactions().values().forEach(reaction -> usernames.addAll(reaction.usernames()));
    }
  }

  private static Message withNames(Message message, Map<String, String> names) {
    UserRef author = message.author();
    return MessageBuilder.builder(message)
        .author(
            new UserRef(
                author.id(),
                author.username(),
                names.getOrDefault(author.username(), author.name())))
        .mentions(mentions(message.mentions(), names))
        .reactions(reactions(message.reactions(), names))
        .build();
  }

  private static List<Mention> mentions(List<Mention> mentions, Map<String, String> names) {
    if (mentions == null) {
      return null;
    }
    return mentions.stream()
        .map(
            one ->
                new Mention(
                    one.id(),
                    one.username(),
                    one.username() == null
                        ? one.name()
                        : names.getOrDefault(one.username(), one.name()),
                    one.type()))
        .toList();
  }

  private static Map<String, Reaction> reactions(
      Map<String, Reaction> reactions, Map<String, String> names) {
    if (reactions == null) {
      return null;
    }
    Map<String, Reaction> named = new LinkedHashMap<>();
    reactions.forEach(
        (emoji, reaction) ->
            named.put(
                emoji,
                new Reaction(
                    reaction.usernames(),
                    reaction.usernames().stream()
                        .map(username -> names.getOrDefault(username, username))
                        .toList())));
    return named;
  }
}
