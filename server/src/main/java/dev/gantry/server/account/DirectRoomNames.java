package dev.gantry.server.account;

import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a direct-message room is called: for each member, the names of the others. */
public final class DirectRoomNames {

  // A workspace may raise the limit of members, which is 8 by default.
  private static final int MANY = 1000;

  private final UserStore users;
  private final SubscriptionStore subscriptions;

  public DirectRoomNames(UserStore users, SubscriptionStore subscriptions) {
    this.users = users;
    this.subscriptions = subscriptions;
  }

  /** Gives every membership of the room its names anew. Called inside a unit of work. */
  void refresh(Room room, Instant now) {
    List<User> members =
        Optional.ofNullable(room.memberIds()).orElse(List.of()).stream()
            .map(users::findById)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(DirectRoomNames::shown, String.CASE_INSENSITIVE_ORDER))
            .toList();
    for (Subscription membership : subscriptions.ofRoom(room.id(), MANY)) {
      List<User> others =
          members.stream().filter(user -> !user.id().equals(membership.user().id())).toList();
      List<User> named = others.isEmpty() ? members : others;
      subscriptions.update(
          SubscriptionBuilder.builder(membership)
              .name(joined(named, User::username))
              .fname(joined(named, DirectRoomNames::shown))
              .updatedAt(now)
              .build());
    }
  }

  private static String joined(List<User> users, Function<User, String> name) {
    return users.stream().map(name).collect(Collectors.joining(", "));
  }

  private static String shown(User user) {
    return user.name() == null || user.name().isEmpty() ? user.username() : user.name();
  }
}
