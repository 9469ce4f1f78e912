package dev.gantry.server.account;

import dev.gantry.server.direct.PartnerNames;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.room.SubscriptionBuilder;
import dev.gantry.server.room.SubscriptionStore;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
            .toList();
    for (Subscription membership : subscriptions.ofRoom(room.id(), MANY)) {
      PartnerNames names = PartnerNames.seenBy(membership.user().id(), members);
      subscriptions.update(
          SubscriptionBuilder.builder(membership)
              .name(names.name())
              .fname(names.fname())
              .updatedAt(now)
              .build());
    }
  }
}
