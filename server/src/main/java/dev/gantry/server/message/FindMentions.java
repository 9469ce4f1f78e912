package dev.gantry.server.message;

import dev.gantry.server.markup.Mentions;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the people and rooms that a text names. Names of nobody are left out. */
final class FindMentions implements SaveStep {

  private static final List<String> GROUPS = List.of("all", "here");

  private final TextScanner scanner;
  private final UserStore users;
  private final RoomStore rooms;

  FindMentions(TextScanner scanner, UserStore users, RoomStore rooms) {
    this.scanner = scanner;
    this.users = users;
    this.rooms = rooms;
  }

  @Override
  public Message apply(Message message, SaveContext context) {
    Set<String> userNames = new LinkedHashSet<>();
    Set<String> channelNames = new LinkedHashSet<>();
    for (String text : texts(message)) {
      Mentions found = scanner.mentions(text);
      userNames.addAll(found.users());
      channelNames.addAll(found.channels());
    }
    return MessageBuilder.builder(message)
        .mentions(mentions(userNames))
        .channels(channels(channelNames))
        .build();
  }

  private List<Mention> mentions(Set<String> names) {
    List<Mention> found = new ArrayList<>();
    GROUPS.stream()
        .filter(names::remove)
        .map(group -> new Mention(group, group, null, null))
        .forEach(found::add);
    if (!names.isEmpty()) {
      Map<String, User> byName =
          users.findByUsernames(names).stream()
              .collect(Collectors.toMap(User::username, Function.identity()));
      names.stream()
          .map(byName::get)
          .filter(user -> user != null)
          .map(user -> new Mention(user.id(), user.username(), user.name(), "user"))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private List<ChannelRef> channels(Set<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    return rooms.findByNames(names).stream()
        .map(room -> new ChannelRef(room.id(), room.name(), room.fname()))
        .toList();
  }

  private static List<String> texts(Message message) {
    Stream<String> descriptions =
        message.attachments() == null
            ? Stream.empty()
            : message.attachments().stream()
                .map(attachment -> attachment.get("description"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    return Stream.concat(Stream.of(message.text()), descriptions).toList();
  }
}
